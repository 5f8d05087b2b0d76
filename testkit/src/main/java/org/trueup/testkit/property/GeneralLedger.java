package org.trueup.testkit.property;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.trueup.core.company.Settings;
import org.trueup.core.decimal.Fixed;
import org.trueup.core.failure.Refusal;
import org.trueup.core.gl.GlPostingOptions;
import org.trueup.core.gl.SkipReason;
import org.trueup.core.gl.SkippedEntry;
import org.trueup.core.ledger.Cost;
import org.trueup.core.ledger.GlEntry;
import org.trueup.core.ledger.GlItemRelation;
import org.trueup.core.ledger.PostedCost;
import org.trueup.core.ledger.ValueEntry;
import org.trueup.testkit.history.Chance;
import org.trueup.testkit.history.EngineRun;
import org.trueup.testkit.history.History;
import org.trueup.testkit.history.History.Event;
import org.trueup.testkit.history.PostingSetUp;
import org.trueup.testkit.model.NaiveGeneralLedger;
import org.trueup.testkit.model.NaiveGeneralLedger.Place;

/** What posting makes of the cost of a history (gl-posting.md 11). */
final class GeneralLedger {

  private static final String EXPECTED_COST_POSTING = "expected_cost_posting";
  private static final String WRITING_OFF = "finish_order_without_output";
  private static final GlPostingOptions PER_ENTRY = GlPostingOptions.PER_ENTRY;
  private static final GlPostingOptions PER_GROUP = GlPostingOptions.perPostingGroup("COST");
  private static final long SETTINGS = 61;
  private static final long PLACES = 62;
  private static final long ORDERS = 1_000;
  private static final long ACCOUNTS = 2_000;

  /** Why a run lists what has nothing to post, which is no concern of the queue. */
  private static final Set<SkipReason> NOTHING_TO_POST =
      Set.of(
          SkipReason.NOT_INVENTORIABLE,
          SkipReason.NO_COST,
          SkipReason.EXPECTED_COST_NOT_POSTED,
          SkipReason.ALREADY_POSTED,
          SkipReason.NO_ACCOUNTS);

  private final EngineRun run;
  private final NaiveGeneralLedger naive;
  private final List<String> wrongLists = new ArrayList<>();
  private long lastValueEntry;

  private GeneralLedger(History history) {
    run = EngineRun.of(history);
    naive = new NaiveGeneralLedger(run.company());
  }

  /**
   * Accounts hold what the naive side says, cost is posted, entries of a document and a day sum to
   * nothing, and posting again posts nothing.
   */
  static Optional<String> differsFromTable(History history) {
    Chance chance = Chance.beside(history.seed(), SETTINGS);
    boolean automatic = chance.in100(40);
    boolean expected = chance.in100(60);
    boolean switches = chance.in100(30);
    Chance ofOrders = Chance.beside(history.seed(), ORDERS);
    History company =
        PostingSetUp.in(
            history,
            Map.of(
                "automatic_cost_posting",
                String.valueOf(automatic),
                EXPECTED_COST_POSTING,
                String.valueOf(expected),
                WRITING_OFF,
                String.valueOf(ofOrders.in100(50)),
                "order_without_output_mode",
                ofOrders.oneOf("corrected", "reference")));
    GeneralLedger ledger = new GeneralLedger(company);
    try {
      ledger.playPosting(company, switches);
    } catch (Refusal refusal) {
      return Optional.of("posting is refused: " + refusal.getMessage());
    }
    return ledger.violation(history, !switches);
  }

  private void playPosting(History history, boolean switches) {
    int adjustments = 0;
    for (Event event : history.events()) {
      long which = event instanceof Event.Post post ? post.id().hashCode() : adjustments++;
      Chance chance = Chance.beside(history.seed(), PLACES + which);
      play(event);
      if (chance.in100(20)) {
        GlPostingOptions options = chance.oneOf(PER_ENTRY, PER_GROUP);
        postWithoutAnAccount(Chance.beside(history.seed(), ACCOUNTS + which), options);
      }
      if (switches && chance.in100(10)) {
        boolean on = run.company().settings().expectedCostPosting();
        play(new Event.Set(EXPECTED_COST_POSTING, String.valueOf(!on)));
      }
      if (switches && Chance.beside(history.seed(), ORDERS + which).in100(3)) {
        play(new Event.Set(WRITING_OFF, "true"));
      }
    }
    ending().forEach(this::play);
    post(Chance.beside(history.seed(), SETTINGS + 2).oneOf(PER_ENTRY, PER_GROUP));
  }

  /** A last adjustment, after which every day may be posted on. */
  private static List<Event> ending() {
    return List.of(new Event.Adjust(), new Event.Set("user_allow_posting_from", "2000-01-01"));
  }

  private void play(Event event) {
    boolean done = run.play(event);
    if (event instanceof Event.Set && done) {
      naive.use(run.company(), run.snapshot());
    }
    boolean postsAtOnce = event instanceof Event.Post || event instanceof Event.Adjust;
    List<ValueEntry> fresh =
        run.snapshot().valueEntries().stream()
            .filter(value -> value.entryNo() > lastValueEntry)
            .toList();
    naive.orders(run.snapshot(), dayOf(event));
    naive.created(fresh, postsAtOnce && run.company().settings().automaticCostPosting());
    lastValueEntry += fresh.size();
  }

  private static Optional<LocalDate> dayOf(Event event) {
    return event instanceof Event.Post post
        ? Optional.ofNullable(post.transaction().get("posting_date"))
            .map(day -> LocalDate.parse(day.toString()))
        : Optional.empty();
  }

  /** Some batches find an account blocked, or missing in the set-up, or its row blocked. */
  private void postWithoutAnAccount(Chance chance, GlPostingOptions options) {
    List<String> accounts = naive.accountsToPost();
    if (accounts.isEmpty() || chance.in100(70)) {
      post(options);
      return;
    }
    String account = chance.oneOf(accounts.toArray(String[]::new));
    if (chance.in100(50)) {
      run.play(PostingSetUp.naming(account, false));
      post(options, Set.of(account), SkipReason.GL_ACCOUNT_MISSING);
      run.play(PostingSetUp.naming(account, true));
    } else if (PostingSetUp.isOfGeneralSetup(account) && chance.in100(50)) {
      run.play(PostingSetUp.blockingRowOf(account, true));
      expectRefusal(options, account);
      run.play(PostingSetUp.blockingRowOf(account, false));
    } else {
      run.play(PostingSetUp.blocking(account, true));
      post(options, Set.of(account), SkipReason.GL_ACCOUNT_BLOCKED);
      run.play(PostingSetUp.blocking(account, false));
    }
  }

  /** E-2: the whole run is refused. */
  private void expectRefusal(GlPostingOptions options, String account) {
    try {
      run.postCostToGl(options);
      wrongLists.add("engine posts although the row of " + account + " is blocked");
    } catch (Refusal refusal) {
      if (!refusal.failures().getFirst().code().equals("GENERAL-POSTING-SETUP-BLOCKED")) {
        throw refusal;
      }
    }
  }

  private void post(GlPostingOptions options) {
    post(options, Set.of(), SkipReason.GL_ACCOUNT_MISSING);
  }

  private void post(GlPostingOptions options, Set<String> unusable, SkipReason reason) {
    Map<Long, SkipReason> skipped = new TreeMap<>();
    for (SkippedEntry entry : run.postCostToGl(options).skipped()) {
      if (!NOTHING_TO_POST.contains(entry.reason())) {
        skipped.put(entry.entry().entryNo(), entry.reason());
      }
    }
    Map<Long, SkipReason> leftOut = new TreeMap<>();
    naive
        .batch(unusable)
        .forEach((no, day) -> leftOut.put(no, day ? SkipReason.POSTING_DATE_NOT_ALLOWED : reason));
    if (!skipped.equals(leftOut)) {
      wrongLists.add("engine leaves out " + skipped + ", naive " + leftOut);
    }
  }

  private Optional<String> violation(History history, boolean settingStays) {
    List<String> found = new ArrayList<>();
    costingDiffers(history).ifPresent(found::add);
    found.addAll(differences(balances(run), naive.balances(), "engine", "naive"));
    found.addAll(wrongLists);
    found.addAll(wronglyPosted(settingStays));
    found.addAll(unbalanced());
    found.addAll(wrongStock(settingStays));
    if (run.postCostToGl(PER_ENTRY).valueEntriesPosted() > 0) {
      found.add("posting again posts");
    }
    return found.isEmpty() ? Optional.empty() : Optional.of(String.join("\n", found));
  }

  /** Posting refuses and changes nothing of what costs are. */
  private Optional<String> costingDiffers(History history) {
    EngineRun plain = EngineRun.after(history);
    ending().forEach(plain::play);
    return plain.picture().differenceTo(run.picture(), "not posted ", "posted ");
  }

  private static Map<Place, Cost> balances(EngineRun run) {
    Map<Place, Cost> balances = new HashMap<>();
    for (GlEntry entry : run.glEntries()) {
      Place place = new Place(entry.glAccount(), entry.postingDate());
      balances.merge(place, new Cost(entry.amount(), entry.amountAcy()), Cost::plus);
    }
    return balances;
  }

  private static List<String> differences(
      Map<Place, Cost> one, Map<Place, Cost> other, String oneName, String otherName) {
    TreeSet<Place> places = new TreeSet<>(one.keySet());
    places.addAll(other.keySet());
    List<String> found = new ArrayList<>();
    for (Place place : places) {
      Cost mine = one.getOrDefault(place, Cost.ZERO);
      Cost theirs = other.getOrDefault(place, Cost.ZERO);
      if (!mine.equals(theirs)) {
        String figures = oneName + " " + text(mine) + ", " + otherName + " " + text(theirs);
        found.add(place.account() + " on " + place.date() + ": " + figures);
      }
    }
    return found;
  }

  private static String text(Cost cost) {
    return Fixed.toText(cost.lcy()) + "/" + Fixed.toText(cost.acy());
  }

  /** T2: what is posted is what the naive side posts, and in the end the whole cost. */
  private List<String> wronglyPosted(boolean settingStays) {
    Settings settings = run.company().settings();
    Map<Long, PostedCost> posted = new HashMap<>();
    run.snapshot().postedCosts().forEach(cost -> posted.put(cost.valueEntryNo(), cost));
    List<String> found = new ArrayList<>();
    for (ValueEntry value : run.snapshot().valueEntries()) {
      long no = value.entryNo();
      PostedCost cost = posted.getOrDefault(no, PostedCost.nothingOf(no));
      boolean asNaive =
          cost.actual().equals(naive.actualPosted(no))
              && cost.expected().equals(naive.expectedPosted(no));
      Cost actual = naive.isPosted(value) ? value.actual() : Cost.ZERO;
      boolean expects = settings.expectedCostPosting() && naive.isPosted(value);
      Cost expected = expects ? value.expected() : Cost.ZERO;
      boolean whole =
          cost.actual().equals(actual) && (!settingStays || cost.expected().equals(expected));
      if (!asNaive || !whole) {
        found.add("posted of " + value + ": " + text(cost.actual()) + ", " + text(cost.expected()));
      }
    }
    return found;
  }

  /** T1: each day of a document and the shares of each value entry sum to nothing. */
  private List<String> unbalanced() {
    Map<String, Cost> sums = new TreeMap<>();
    Map<Long, Cost> ofEntries = new HashMap<>();
    for (GlEntry entry : run.glEntries()) {
      String document =
          String.join(
              " ",
              "register " + entry.registerNo(),
              entry.documentNo(),
              entry.postingDate().toString());
      Cost amount = new Cost(entry.amount(), entry.amountAcy());
      sums.merge(document, amount, Cost::plus);
      ofEntries.put(entry.entryNo(), amount);
    }
    for (GlItemRelation share : run.glItemRelations()) {
      Cost amount = new Cost(share.amount(), share.amountAcy());
      sums.merge("shares of value entry " + share.valueEntryNo(), amount, Cost::plus);
      ofEntries.merge(share.glEntryNo(), amount, Cost::minus);
    }
    ofEntries.forEach((no, rest) -> sums.put("less its shares, entry " + no, rest));
    List<String> found = new ArrayList<>();
    sums.forEach(
        (name, sum) -> {
          if (!sum.isZero()) {
            found.add(name + " sums to " + text(sum));
          }
        });
    return found;
  }

  /** T3: inventory accounts hold the value of stock, the interim ones what of it is expected. */
  private List<String> wrongStock(boolean settingStays) {
    boolean expects = run.company().settings().expectedCostPosting();
    Cost stock = Cost.ZERO;
    Cost expected = Cost.ZERO;
    for (ValueEntry value : run.snapshot().valueEntries()) {
      if (value.itemLedgerEntryNo() != 0 && naive.isPosted(value)) {
        stock = stock.plus(value.actual());
        expected = expected.plus(expects ? value.expected() : Cost.ZERO);
      }
    }
    Cost onStock = sumOf("INVENTORY:");
    Cost onInterim = sumOf("INVENTORY_INTERIM:");
    List<String> found = new ArrayList<>();
    if (!onStock.equals(stock)) {
      found.add("inventory accounts have " + text(onStock) + ", stock is worth " + text(stock));
    }
    if (settingStays && !onInterim.equals(expected)) {
      found.add("interim has " + text(onInterim) + ", expected cost is " + text(expected));
    }
    return found;
  }

  private Cost sumOf(String accounts) {
    return balances(run).entrySet().stream()
        .filter(balance -> balance.getKey().account().startsWith(accounts))
        .map(Map.Entry::getValue)
        .reduce(Cost.ZERO, Cost::plus);
  }

  /** Per entry, per posting group and at once make the same balances by account and day (T5). */
  static Optional<String> dependsOnTheWay(History history) {
    Map<Place, Cost> perEntry = balances(posted(history, false, PER_ENTRY));
    List<String> found = new ArrayList<>();
    found.addAll(
        differences(
            perEntry, balances(posted(history, false, PER_GROUP)), "per entry", "per group"));
    found.addAll(
        differences(perEntry, balances(posted(history, true, PER_ENTRY)), "per entry", "at once"));
    return found.isEmpty() ? Optional.empty() : Optional.of(String.join("\n", found));
  }

  /** Posted at once, or twice on the way, and in any case at the end. */
  private static EngineRun posted(History history, boolean atOnce, GlPostingOptions options) {
    boolean expected = Chance.beside(history.seed(), SETTINGS + 1).in100(60);
    Map<String, String> settings =
        Map.of(
            "automatic_cost_posting",
            String.valueOf(atOnce),
            EXPECTED_COST_POSTING,
            String.valueOf(expected));
    History company = PostingSetUp.in(history, settings);
    EngineRun run = EngineRun.of(company);
    int third = company.events().size() / 3 + 1;
    for (int i = 0; i < company.events().size(); i++) {
      run.play(company.events().get(i));
      if (!atOnce && i % third == third - 1) {
        run.postCostToGl(options);
      }
    }
    ending().forEach(run::play);
    run.postCostToGl(options);
    return run;
  }
}
