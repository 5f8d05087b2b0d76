package org.trueup.app.books;

/** Is told what a long task is doing. */
@FunctionalInterface
public interface Progress {

  /** Nobody listens. */
  Progress NONE = doing -> {};

  /** A step begins, as in "posting 184 transactions"; it ends when the next one begins. */
  void now(String doing);
}
