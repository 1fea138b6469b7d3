package io.interferenceatlas.run;

/** How many records a run read, and what became of them; stories among the articles, and mentions in them. */
public record RunResult(long read, long kept, long merged, long rejected, long stories, long mentions) {}
