package io.interferenceatlas.ingest;

import io.interferenceatlas.corpus.Article;
import io.interferenceatlas.corpus.CleanText;
import io.interferenceatlas.corpus.DateSource;
import io.interferenceatlas.corpus.Issue;
import io.interferenceatlas.corpus.Languages;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.codec.digest.DigestUtils;
import org.apache.commons.lang3.StringUtils;

/**
 * Turns a raw record into an article or a reject. Pure: what comes out depends on the record and the rules alone.
 * Doubt becomes an issue code on the article; only what cannot be used at all is rejected.
 */
public final class Interpreter {

  private final IngestRules rules;
  private final FieldNames names;

  public Interpreter(IngestRules rules) {
    this.rules = rules;
    this.names = new FieldNames(rules.fieldAliases());
  }

  /** Exactly one article or one reject for {@code raw}; never throws on account of its content. */
  public Interpretation interpret(RawRecord raw) {
    if (raw.getFailure() != null) {
      return Interpretation.of(unreadable(raw));
    }
    if (raw.getPage() == null) {
      return decide(raw, draftOfFields(raw));
    }
    Draft draft;
    try {
      draft = draftOfPage(raw);
    } catch (RuntimeException e) {
      // Thousands of sites, parsed by libraries that were not written for all of them: one page must not end a run.
      String url = raw.getFields().get(WebArchiveReader.URL);
      return Interpretation.of(new RejectedRecord(raw, RejectReason.BROKEN_RECORD, "page: " + e.getMessage(), url));
    }
    return decide(raw, draft);
  }

  /** What the record says, in our terms but not yet weighed. Any part may be null. */
  private record Draft(
      String id, String source, String url, String title, String text, List<PublicationDate.Candidate> dates) {}

  private Draft draftOfFields(RawRecord raw) {
    Map<String, String> record = FieldNames.byKey(raw.getFields());
    return new Draft(
        names.value(FieldNames.ID, record),
        names.value(FieldNames.SOURCE, record),
        names.value(FieldNames.URL, record),
        names.value(FieldNames.TITLE, record),
        names.value(FieldNames.TEXT, record),
        List.of(new PublicationDate.Candidate(names.value(FieldNames.DATE, record), DateSource.FIELD)));
  }

  private Draft draftOfPage(RawRecord raw) {
    String fetchedFrom = raw.getFields().get(WebArchiveReader.URL);
    Page page = Page.read(raw.getPage(), raw.getFields().get(WebArchiveReader.CHARSET), fetchedFrom);
    return new Draft(null, page.source(), page.url(), page.title(), page.text(), page.dates());
  }

  private Interpretation decide(RawRecord raw, Draft draft) {
    String url = StringUtils.stripToNull(draft.url());
    String source = source(draft.source(), url);
    CleanText clean = CleanText.of(StringUtils.defaultString(draft.text()), rules.maxTextChars());
    PublicationDate published = PublicationDate.decide(draft.dates(), url, rules);
    Rejection rejection = new Rejection(raw, source, published);
    if (clean.text().isEmpty()) {
      return rejection.of(RejectReason.EMPTY_TEXT, null, StringUtils.firstNonBlank(draft.title(), url));
    }
    if (raw.getPage() != null && isMisread(clean.text())) {
      return rejection.of(RejectReason.BAD_ENCODING, "the page is not in the encoding it states", clean.text());
    }
    if (published.date() == null) {
      return rejection.of(RejectReason.NO_USABLE_DATE, dateDetail(draft, published), clean.text());
    }
    String language = Languages.of(clean.text(), rules.languages());
    if (!isAccepted(language)) {
      return rejection.of(RejectReason.LANGUAGE, language, clean.text());
    }
    Article article = article(raw, draft, clean, published);
    article.setSource(source);
    article.setLanguage(language);
    article.setIssues(Issue.join(issues(draft, clean, published, language)));
    return Interpretation.of(article);
  }

  private static Article article(RawRecord raw, Draft draft, CleanText clean, PublicationDate published) {
    String id = StringUtils.stripToNull(draft.id());
    String url = StringUtils.stripToNull(draft.url());
    Article article = new Article();
    article.setArticleId(id != null ? id : madeId(url, clean.text()));
    article.setUrl(url);
    article.setTitle(CleanText.line(draft.title()));
    article.setPublishedOn(published.date());
    article.setDateSource(published.source().name());
    article.setTextLength(clean.text().length());
    article.setBody(clean.text());
    article.setInputFile(raw.getInputFile());
    article.setRecordNo(raw.getRecordNo());
    return article;
  }

  private Set<Issue> issues(Draft draft, CleanText clean, PublicationDate published, String language) {
    Set<Issue> issues = EnumSet.noneOf(Issue.class);
    issues.addAll(clean.issues());
    issues.addAll(published.issues());
    if (draft.text().length() >= rules.maxFieldChars()) {
      issues.add(Issue.TEXT_CUT);
    }
    if (language.equals(Languages.UNKNOWN)) {
      issues.add(Issue.LANGUAGE_UNSURE);
    }
    return issues;
  }

  /** A reject with what is known of the article all the same, so that it counts in the right source and month. */
  private record Rejection(RawRecord raw, String source, PublicationDate published) {

    Interpretation of(RejectReason reason, String detail, String excerpt) {
      RejectedRecord rejected = new RejectedRecord(raw, reason, detail, excerpt);
      rejected.setSource(source);
      rejected.setMonth(published.date() == null ? null : published.date().withDayOfMonth(1));
      return Interpretation.of(rejected);
    }
  }

  private static RejectedRecord unreadable(RawRecord raw) {
    RejectedRecord rejected = new RejectedRecord();
    rejected.setInputFile(raw.getInputFile());
    rejected.setRecordNo(raw.getRecordNo());
    rejected.setReason(raw.getFailure());
    rejected.setDetail(raw.getDetail());
    rejected.setExcerpt(raw.getExcerpt());
    return rejected;
  }

  private boolean isAccepted(String language) {
    return rules.languages().isEmpty() || language.equals(Languages.UNKNOWN) || rules.languages().contains(language);
  }

  /** The publisher as named; a name that is a web address becomes its host, as it would without a name. */
  private static String source(String named, String url) {
    String name = CleanText.line(named);
    if (name == null) {
      return Host.registrable(url);
    }
    boolean isAddress = name.matches("(?i)(https?://\\S+|www\\.\\S+)");
    return isAddress ? StringUtils.firstNonBlank(Host.registrable(name), name) : name;
  }

  private static String dateDetail(Draft draft, PublicationDate published) {
    String given = draft.dates().stream().map(PublicationDate.Candidate::text).filter(StringUtils::isNotBlank)
        .findFirst().map(Excerpt::of).orElse(null);
    return given == null ? "no date given" : Issue.join(published.issues()) + ": " + given;
  }

  /** More than one character in a hundred could not be decoded. */
  private static boolean isMisread(String text) {
    return 100L * StringUtils.countMatches(text, '\uFFFD') > text.length();
  }

  private static String madeId(String url, String text) {
    byte[] bytes = (StringUtils.defaultString(url) + "\n" + text).getBytes(StandardCharsets.UTF_8);
    return DigestUtils.sha256Hex(bytes).substring(0, 16);
  }
}
