/* The fields of a question. Texts go in as text, never as markup. */
function el(tag, properties, ...children) {
  const made = document.createElement(tag);
  Object.keys(properties || {}).forEach((name) => {
    const value = properties[name];
    if (name.startsWith("on")) made.addEventListener(name.slice(2), value);
    else if (name in made && typeof value !== "string") made[name] = value;
    else if (value !== undefined && value !== false) made.setAttribute(name, value === true ? "" : value);
  });
  children.forEach((child) => { if (child !== undefined && child !== null && child !== "") made.append(child); });
  return made;
}

const Fields = ((words) => {
  const say = (key, values) => Answers.fill(words[key], values || {});
  let counter = 0;
  const fresh = (name) => `${name}-${(counter += 1)}`;

  function paragraph(name, title, text) {
    return el("p", {class: name}, title ? el("b", {}, title) : "", title ? " " : "", text);
  }

  /** Radio buttons or check boxes, one to a line. */
  function choices(q, type, entry, changed) {
    const name = fresh("choice"), box = el("div", {class: "choices"}), inputs = [];
    const options = type === "checkbox" ? q.choices.concat([["", words.none_of_these]]) : q.choices;
    options.forEach(([value, label, text]) => {
      const input = el("input", {type, name, value, onchange: () => changed(input)});
      inputs.push(input);
      box.append(el("label", {class: "choice" + (value === "" ? " none" : "")}, input,
        el("span", {}, el("span", {class: "name"}, label), text ? el("span", {class: "text"}, text) : "")));
    });
    return {box, inputs};
  }

  function answerFields(q, ids, entryOf, touched) {
    const box = el("div", {class: "answer"});
    const update = (change) => { const entry = entryOf(); delete entry.s; change(entry); touched(); };
    const described = {"aria-labelledby": ids.label, "aria-describedby": `${ids.hint} ${ids.error}`};
    if (q.choices && q.type !== "select_multiple") {
      const made = choices(q, "radio", entryOf(), (input) => update((entry) => { entry.v = input.value; delete entry.i; }));
      box.append(made.box);
      const index = q.converts ? indexField(q, ids, entryOf, update) : null;
      if (index) box.append(index.box);
      return {box, show: (entry) => {
        made.inputs.forEach((input) => { input.checked = !entry.s && entry.v === input.value; });
        if (index) index.show(entry);
      }};
    }
    if (q.choices) {
      const made = choices(q, "checkbox", entryOf(), (input) => update((entry) => {
        const chosen = made.inputs.filter((other) => other.checked && other.value).map((other) => other.value);
        if (input.value === "") entry.v = input.checked ? [] : undefined;
        else entry.v = chosen.length ? chosen : undefined;
      }));
      box.append(made.box);
      return {box, show: (entry) => made.inputs.forEach((input) => {
        const list = !entry.s && Array.isArray(entry.v) ? entry.v : null;
        input.checked = list !== null && (input.value === "" ? !list.length : list.includes(input.value));
      })};
    }
    if (q.type === "date") {
      const input = dateField(described, (value) => update((entry) => { entry.v = value; }));
      box.append(input);
      return {box, show: (entry) => showDate(input, entry.s ? "" : entry.v)};
    }
    if (q.type === "text") {
      const area = el("textarea", Object.assign({rows: "2", oninput: () => update((entry) => { entry.v = area.value; })}, described));
      box.append(area);
      return {box, show: (entry) => { const value = entry.s ? "" : entry.v || ""; if (area.value !== value) area.value = value; }};
    }
    const input = el("input", Object.assign({
      type: "text", inputmode: q.type === "integer" ? "numeric" : "decimal", autocomplete: "off", class: "number",
      oninput: () => update((entry) => { entry.v = input.value; if (input.value) delete entry.i; }),
    }, described));
    const range = [q.type === "integer" ? words.whole : "", Answers.limits(q.min, q.max)].filter(Boolean).join(", ");
    box.append(el("div", {class: "measure"}, input, q.unit ? el("span", {class: "unit"}, q.unit) : "", range ? el("span", {class: "range"}, range) : ""));
    const index = q.converts ? indexField(q, ids, entryOf, update) : null;
    if (index) box.append(index.box);
    return {box, show: (entry) => {
      const value = entry.s ? "" : entry.v || "";
      if (input.value.trim() !== value) input.value = value;
      if (index) index.show(entry);
    }};
  }

  function indexField(q, ids, entryOf, update) {
    const id = fresh("index"), result = el("span", {class: "unit"});
    const knots = q.converts.knots;
    const input = el("input", {
      id, type: "text", inputmode: "decimal", autocomplete: "off", class: "number", "aria-describedby": ids.error,
      oninput: () => update((entry) => { entry.i = input.value; if (input.value) delete entry.v; }),
    });
    const range = Answers.limits(knots[0][0], knots[knots.length - 1][0]);
    const box = el("div", {class: "index"}, el("label", {for: id}, say("or_index", {name: q.converts.name})),
      el("div", {class: "measure"}, input, el("span", {class: "range"}, range), result));
    return {box, show: (entry) => {
      const value = entry.s ? "" : entry.i || "";
      if (input.value.trim() !== value) input.value = value;
      const found = value ? Answers.converted(q, value) : {error: " "};
      result.textContent = found.error ? "" : say("converted", {value: Answers.shown(Number(found.value.toFixed(4)))});
    }};
  }

  function dateField(properties, changed) {
    const input = el("input", Object.assign({type: "date", max: "9999-12-31", oninput: read, onchange: read, onblur: read}, properties));
    let last = "";
    function read() {
      const value = input.validity.badInput ? Answers.INCOMPLETE : input.value;
      if (value !== last) changed((last = value));
    }
    input.shown = (value) => { last = value; };
    return input;
  }

  function showDate(input, value) {
    input.shown(value || "");
    const wanted = value === Answers.INCOMPLETE ? "" : value || "";
    if (input.value !== wanted && document.activeElement !== input) input.value = wanted;
  }

  /** Explanation and documents, folded in until somebody wants them. */
  function more(q, wanted, entryOf, touched) {
    const noteId = fresh("note"), label = el("label", {for: noteId}, words.note), count = el("span", {class: "count"});
    const note = el("textarea", {id: noteId, rows: "2", oninput: () => { entryOf().n = note.value; touched(); }});
    const list = el("ol", {class: "documents"});
    const add = el("button", {type: "button", class: "plain", onclick: () => {
      const entry = entryOf();
      entry.e = (entry.e || []).concat([{document: ""}]);
      draw(entry);
      touched();
      list.lastChild.querySelector("input").focus();
    }}, "+ " + words.add_document);
    const box = el("details", {class: "more"}, el("summary", {}, el("span", {}, words.more), count),
      label, note, wanted ? paragraph("hint", words.evidence_wanted + ":", wanted) : "", list, add);
    let errors = [];

    function draw(entry) {
      errors = [];
      list.replaceChildren(...(entry.e || []).map((item, place) => {
        const error = el("p", {class: "error", id: fresh("error")});
        const field = (key, type) => {
          const id = fresh(key), properties = {id, "aria-describedby": error.id};
          const set = (value) => { entryOf().e[place][key] = value; touched(); };
          const input = type === "date" ? dateField(properties, set)
            : el("input", Object.assign({type: "text", autocomplete: "off", value: item[key] || "", oninput: () => set(input.value)}, properties));
          if (type === "date") showDate(input, item[key]);
          else input.value = item[key] || "";
          return el("div", {class: "field of-" + key}, el("label", {for: id}, words[key]), input);
        };
        errors.push(error);
        return el("li", {}, el("fieldset", {}, el("legend", {}, say("document_n", {n: place + 1})),
          field("document"), field("number"), field("date", "date"), field("page"), error,
          el("button", {type: "button", class: "plain remove", onclick: () => {
            entryOf().e.splice(place, 1);
            draw(entryOf());
            touched();
            add.focus();
          }}, say("remove_document", {n: place + 1}))));
      }));
    }

    function show(entry, redraw) {
      if (note.value.trim() !== (entry.n || "").trim()) note.value = entry.n || "";
      if (redraw) {
        draw(entry);
        box.open = Boolean(entry.n || (entry.e || []).length) && box.open;
      }
      const reason = entry.s === "na";
      label.textContent = reason ? words.reason : words.note;
      note.required = reason;
      Answers.documentErrors(entry).forEach((text, place) => { if (errors[place]) errors[place].textContent = text || ""; });
      const kept = Answers.clean(entry), parts = [];
      if (kept.n) parts.push(words.with_note);
      if (kept.e) parts.push(say("documents", {n: kept.e.length}));
      count.textContent = parts.join(" · ");
    }
    return {box, note, show};
  }

  return {fresh, say, paragraph, answerFields, more};
})(DATA.words);
