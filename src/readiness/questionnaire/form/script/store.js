/* The state of the form: entries by question id, and where they are kept. */
const Store = ((data) => {
  const head = data.header;
  const key = ["readiness", head.subject.code || head.subject.name, head.framework.id, head.year, head.track, head.agency].join("|");
  const questions = [];
  data.sections.forEach((section) => section.criteria.forEach((criterion) => criterion.questions.forEach((q) => questions.push(q))));
  const byId = new Map(questions.map((q) => [q.id, q]));
  const spelled = (entry) => JSON.stringify(Answers.clean(entry));
  const received = new Map(questions.map((q) => [q.id, spelled(q.entry || {})]));
  const everything = questions.concat(data.elsewhere);
  const person = {filler: "", position: "", phone: ""};
  const entries = new Map();
  let savedAt = null, exported = "", storage = null;

  function receive() {
    received.forEach((text, id) => entries.set(id, JSON.parse(text)));
    Object.keys(person).forEach((field) => { person[field] = ""; });
    exported = snapshot();
  }

  /** What the entries differ in from what was received; this alone is kept on the device. */
  function changes() {
    const found = {};
    entries.forEach((entry, id) => { if (spelled(entry) !== received.get(id)) found[id] = Answers.clean(entry); });
    return found;
  }

  const snapshot = () => JSON.stringify([changes(), person]);

  function open() {
    receive();
    try {
      storage = window.localStorage;
      storage.setItem(key + "|probe", "1");
      storage.removeItem(key + "|probe");
    } catch (error) {
      storage = null;
      return {storage: false};
    }
    try {
      const kept = JSON.parse(storage.getItem(key) || "null");
      if (!kept) return {storage: true};
      Object.keys(kept.entries).forEach((id) => { if (entries.has(id)) entries.set(id, kept.entries[id]); });
      Object.keys(person).forEach((field) => { person[field] = String(kept.person[field] || ""); });
      exported = kept.exported;
      savedAt = new Date(kept.saved);
      return {storage: true, restored: savedAt};
    } catch (error) {
      return {storage: true};
    }
  }

  /** False where the browser refuses. */
  function save() {
    savedAt = new Date();
    if (!storage) return false;
    try {
      storage.setItem(key, JSON.stringify({entries: changes(), person, saved: savedAt.toISOString(), exported}));
      return true;
    } catch (error) {
      return false;
    }
  }

  function reset() {
    if (storage) storage.removeItem(key);
    receive();
  }

  const states = () =>
    Logic.states(everything, (q) => {
      if (byId.has(q.id)) return Answers.forLogic(q, entries.get(q.id));
      if (q.known === undefined) return undefined;
      return q.known.na ? null : q.known.number === undefined ? q.known : Logic.number(q.known.number);
    });

  function file() {
    const known = states(), answers = {};
    questions.forEach((q) => {
      const entry = entries.get(q.id);
      if (known.get(q.id).presence === Logic.HIDDEN || Answers.wrong(q, entry)) return;
      const made = Answers.toFile(q, entry);
      if (made !== undefined) answers[q.id] = made;
    });
    const day = new Date(), two = (n) => String(n).padStart(2, "0");
    const saved = `${day.getFullYear()}-${two(day.getMonth() + 1)}-${two(day.getDate())}`;
    return Object.assign({}, head, person, {saved, answers});
  }

  function handedOver() {
    exported = snapshot();
    save();
  }

  /** Takes an answer file in; {error} or {loaded, unknown}. */
  function load(text) {
    let given;
    try {
      given = JSON.parse(text);
    } catch (error) {
      return {error: DATA.words.not_a_file};
    }
    if (!given || given.schema !== head.schema || !given.answers || !given.framework || !given.subject) return {error: DATA.words.not_a_file};
    const mine = (h) => [h.framework.id, h.subject.code, h.subject.name, h.year, h.track, h.agency || ""].join("|");
    if (mine(given) !== mine(head)) {
      const name = [given.framework.id, given.subject.name, given.year, given.agency].filter(Boolean).join(" · ");
      return {error: Answers.fill(DATA.words.other_form, {name})};
    }
    let loaded = 0, unknown = 0;
    Object.keys(given.answers).forEach((id) => {
      if (!byId.has(id) || !given.answers[id]) { unknown += 1; return; }
      entries.set(id, Answers.fromFile(byId.get(id), given.answers[id]));
      loaded += 1;
    });
    Object.keys(person).forEach((field) => { if (typeof given[field] === "string" && given[field]) person[field] = given[field]; });
    return {loaded, unknown};
  }

  return {
    key, questions, entries, person, open, save, reset, states, file, load, handedOver,
    changed: () => Object.keys(changes()).length > 0,
    unsent: () => snapshot() !== exported,
    savedAt: () => savedAt,
  };
})(DATA);
