package org.trueup.testkit.history;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.trueup.core.company.Company;
import org.trueup.core.company.Table;
import org.trueup.core.failure.Refusal;
import org.trueup.core.transaction.TransactionReader;
import org.trueup.testkit.history.History.Event;
import org.trueup.testkit.model.NaiveModel;
import org.trueup.testkit.model.Refused;

/** Plays a history on the naive model. */
public final class ModelRun {

  private final History history;
  private final List<Event> played = new ArrayList<>();
  private final Set<String> ids = new HashSet<>();
  private SetUp setUp;
  private Company company;
  private NaiveModel model;

  /** A model that is ready for the events of a history, one after the other. */
  public ModelRun(History history) {
    this.history = history;
    begin();
  }

  private void begin() {
    setUp = new SetUp(history);
    company = setUp.company();
    model = new NaiveModel(company);
    ids.clear();
  }

  /** Plays all events of a history; says which were refused. */
  public static List<Integer> play(ModelRun run, History history) {
    List<Integer> refused = new ArrayList<>();
    for (int i = 0; i < history.events().size(); i++) {
      if (!run.play(history.events().get(i))) {
        refused.add(i);
      }
    }
    return refused;
  }

  /** Plays one event; false where the model refuses it. */
  public boolean play(Event event) {
    int before = model.done();
    try {
      perform(event);
      played.add(event);
      return true;
    } catch (Refused | Refusal refusal) {
      boolean intact = event instanceof Event.Post && model.done() == before;
      if (!intact) {
        begin();
        played.forEach(this::perform);
      }
      return false;
    }
  }

  private void perform(Event event) {
    switch (event) {
      case Event.Post post -> post(post);
      case Event.Adjust adjust -> model.adjustCost();
      case Event.Set set -> {
        setUp.set(set);
        use();
      }
      case Event.Change change -> {
        setUp.change(change);
        use();
        model.changed(Table.of(change.table()).orElseThrow(), change.key(), change.values());
      }
      case Event.Close close -> {
        model.closePeriod(LocalDate.parse(close.endingDate()));
        setUp.close(close);
        use();
      }
      case Event.Reopen reopen -> {
        model.reopenPeriod(LocalDate.parse(reopen.endingDate()));
        setUp.reopen(reopen);
        use();
      }
    }
  }

  private void use() {
    company = setUp.company();
    model.use(company);
  }

  private void post(Event.Post post) {
    TransactionReader reader = new TransactionReader(company, ids::contains);
    model.post(reader.read(SetUp.plain(post)).orElseThrow(() -> new Refusal(reader.failures())));
    ids.add(post.id());
  }

  /** The model as it stands. */
  public NaiveModel model() {
    return model;
  }

  /** What the model has posted. */
  public Picture picture() {
    return Picture.of(model.snapshot(), company);
  }
}
