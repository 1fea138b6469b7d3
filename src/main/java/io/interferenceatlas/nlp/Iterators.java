package io.interferenceatlas.nlp;

import java.util.Collections;
import java.util.Iterator;
import java.util.function.Function;

/** Lazy iterators for partitions. */
final class Iterators {

  private Iterators() {}

  /** What each element gives, one after the other, an element at a time. */
  static <A, B> Iterator<B> flatMap(Iterator<A> from, Function<A, Iterator<B>> f) {
    return new Iterator<>() {
      private Iterator<B> current = Collections.emptyIterator();

      @Override
      public boolean hasNext() {
        while (!current.hasNext() && from.hasNext()) {
          current = f.apply(from.next());
        }
        return current.hasNext();
      }

      @Override
      public B next() {
        hasNext();
        return current.next();
      }
    };
  }
}
