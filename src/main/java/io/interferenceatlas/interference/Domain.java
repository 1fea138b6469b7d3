package io.interferenceatlas.interference;

/** What is interfered with. The order is that of the role model's scores. */
public enum Domain {
  /** An election, vote, referendum, campaign or candidate. */
  ELECTION,
  /** Hacks and intrusions of another kind. */
  CYBER,
  /** Propaganda, disinformation, social media, press. */
  INFORMATION,
  /** Government, politics, sovereignty, courts, separatism. */
  INTERNAL_AFFAIRS,
  /** Anything else. */
  OTHER
}
