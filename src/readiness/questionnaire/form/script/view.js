/* The elements of questions and criteria. */
const View = ((words) => {
  const {fresh, say, paragraph} = Fields;

  /** A question: its element, and show(state) that puts entry and state into it. */
  function question(q, criterion, entryOf, touched) {
    const ids = {label: fresh("label"), hint: fresh("hint"), error: fresh("error")};
    const badge = el("span", {class: "badge"}), error = el("p", {class: "error", id: ids.error, "aria-live": "polite"});
    const answer = Fields.answerFields(q, ids, entryOf, touched);
    const extra = Fields.more(q, criterion.evidence, entryOf, touched);
    const state = (name, text) => el("button", {type: "button", class: "state", "aria-pressed": "false", "data-state": name, onclick: () => {
      const entry = entryOf(), on = entry.s !== name;
      delete entry.v; delete entry.i; delete entry.s;
      if (on) entry.s = name;
      if (on && name === "na") { extra.box.open = true; touched(); extra.note.focus(); } else touched();
    }}, text);
    const unknown = state("unknown", words.unknown), excused = q.na ? state("na", words.not_applicable) : null;
    const clear = el("button", {type: "button", class: "plain clear", "aria-label": `${words.clear}: ${q.code}`, onclick: () => {
      const entry = entryOf();
      delete entry.v; delete entry.i; delete entry.s;
      touched();
      box.focus({preventScroll: true}); // the button is gone
    }}, words.clear);
    const skipped = el("p", {class: "skipped"}), kept = el("p", {class: "skipped"}, words.kept);
    const asked = q.condition ? el("p", {class: "asked"}, say("asked_if", {condition: q.condition})) : "";
    const fields = el("fieldset", {"aria-describedby": ids.hint},
      el("legend", {id: ids.label}, el("span", {class: "code"}, q.code), " ", q.label),
      el("div", {id: ids.hint}, asked, q.hint ? el("p", {class: "hint"}, q.hint) : "",
        ...(q.earlier || []).map(([who, what]) => paragraph("earlier", who + ":", what))),
      answer.box, error, el("div", {class: "states"}, unknown, excused, clear), extra.box);
    const open = el("button", {type: "button", class: "plain", onclick: () => { excuse = false; touched(); box.focus({preventScroll: true}); }}, words.answer_all_the_same);
    const box = el("article", {class: "q", tabindex: "-1"}, badge, fields,
      el("div", {class: "closed"}, el("p", {class: "title"}, el("span", {class: "code"}, q.code), " ", q.label), skipped, kept, open));
    let excuse = Boolean(criterion.excused);

    function show(entry, hidden, redraw) {
      const found = Answers.answer(q, entry), given = found.state !== "open";
      const asleep = excuse && !given, name = hidden || asleep ? "skipped" : status(q, entry);
      box.dataset.status = name;
      badge.textContent = name === "unknown" ? words.unknown : name === "na" ? words.not_applicable : words["state_" + name];
      fields.hidden = hidden || asleep;
      box.lastChild.hidden = !fields.hidden;
      skipped.textContent = hidden ? say("not_asked", {condition: q.condition}) : words.does_not_apply;
      kept.hidden = !hidden || !Object.keys(Answers.clean(entry)).length;
      open.hidden = hidden;
      answer.show(entry);
      extra.show(entry, redraw);
      error.textContent = found.error || "";
      extra.note.setAttribute("aria-invalid", String(Boolean(found.error) && found.state === "na"));
      box.querySelectorAll(".answer input, .answer textarea").forEach((input) => {
        input.setAttribute("aria-invalid", String(Boolean(found.error) && found.state !== "na"));
      });
      unknown.setAttribute("aria-pressed", String(entry.s === "unknown"));
      if (excused) excused.setAttribute("aria-pressed", String(entry.s === "na"));
      clear.hidden = !given;
    }
    const text = [q.code, q.label, q.hint, criterion.id, criterion.title].filter(Boolean).join(" ").toLowerCase();
    return {q, box, show, text};
  }

  /** answered, na, unknown, wrong or empty. */
  function status(q, entry) {
    if (Answers.wrong(q, entry)) return "wrong";
    const found = Answers.answer(q, entry).state;
    return found === "value" ? "answered" : found === "open" ? "empty" : found;
  }

  function levels(criterion) {
    if (!criterion.levels) return "";
    return el("details", {class: "levels"}, el("summary", {}, words.levels), el("dl", {}, ...criterion.levels.map((level) => el("div", {},
      el("dt", {}, level.shown), el("dd", {}, level.name ? el("b", {}, level.name + ". ") : "", level.text || "",
        level.fulfilment ? paragraph("hint", words.fulfilment + ":", level.fulfilment) : "",
        level.evidence ? paragraph("hint", words.level_evidence + ":", level.evidence) : "")))));
  }

  function criterion(c, entryOf, touched) {
    const questions = c.questions.map((q) => question(q, c, () => entryOf(q.id), touched));
    const head = el("header", {}, el("h3", {}, el("span", {class: "code"}, c.id), " ", c.title),
      c.why ? el("p", {class: "why"}, c.why) : "", c.agencies ? paragraph("hint", words.answered_by + ":", c.agencies) : "",
      levels(c));
    return {box: el("section", {class: "criterion"}, head, ...questions.map((made) => made.box)), questions};
  }

  return {criterion, status, say};
})(DATA.words);
