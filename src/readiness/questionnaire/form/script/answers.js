/* What stands in the fields of a question, read as an answer.
   An entry holds v (value: text, or a list of choices), i (outside index), s (state: "unknown" or "na"), n (explanation)
   and e (documents). Its keys are absent where the field is empty. */
const Answers = ((words, language) => {
  const POINT = language === "id" ? "," : ".";
  const KEYS = ["document", "number", "date", "page"];
  const INCOMPLETE = "?"; // what a date field holds whose date is not complete

  const fill = (text, values) => text.replace(/\{(\w+)\}/g, (all, key) => (key in values ? values[key] : all));
  const shown = (text) => String(text).replace(".", POINT);
  const isNumber = (q) => ["integer", "decimal", "percentage", "level"].includes(q.type);

  /** An entry without what is empty, always in the same order, so that equal entries have equal JSON. */
  function clean(entry) {
    const made = {};
    if (Array.isArray(entry.v)) made.v = entry.v.slice().sort();
    else if (entry.v && entry.v.trim()) made.v = entry.v.trim();
    if (entry.i && entry.i.trim()) made.i = entry.i.trim();
    if (entry.s) made.s = entry.s;
    if (entry.n && entry.n.trim()) made.n = entry.n.replace(/\r\n?/g, "\n").trim();
    const documents = (entry.e || []).map((item) => {
      const kept = {};
      KEYS.forEach((key) => { if (item[key] && item[key].trim()) kept[key] = item[key].trim(); });
      return kept;
    }).filter((item) => Object.keys(item).length);
    if (documents.length) made.e = documents;
    return made;
  }

  function limits(low, high) {
    if (low === undefined && high === undefined) return "";
    if (low === undefined) return fill(words.at_most, {high: shown(high)});
    if (high === undefined) return fill(words.at_least, {low: shown(low)});
    return fill(words.range, {low: shown(low), high: shown(high)});
  }

  /** A number as typed, with a decimal point; {text} or {error}. */
  function read(q, raw, low, high) {
    let text = raw.replace(/[\s\u00a0]/g, "").replace(/\u2212/g, "-").replace(/^\+/, "").replace(/%$/, "");
    const inside = (t) => !outside(Logic.number(t), low, high) && (q.type !== "integer" || /^-?\d+$/.test(t));
    if (/^-?[1-9]\d{0,2}(\.\d{3})+,\d+$|^-?[1-9]\d{0,2}(\.\d{3}){2,}$/.test(text)) text = text.replace(/\./g, "");
    else if (/^-?[1-9]\d{0,2}(,\d{3})+\.\d+$|^-?[1-9]\d{0,2}(,\d{3}){2,}$/.test(text)) text = text.replace(/,/g, "");
    else if (/^-?[1-9]\d{0,2}[.,]\d{3}$/.test(text) && !text.includes(POINT)) {
      // The other language's decimal sign before three digits: thousands, or decimals?
      const whole = text.replace(/[.,]/, ""), decimal = text.replace(",", ".");
      if (inside(whole) && inside(decimal)) {
        return {error: fill(words.bad_thousands, {whole, decimal: shown(decimal)})};
      }
      text = inside(whole) ? whole : decimal;
    }
    text = text.replace(",", ".").replace(/^(-?)\./, "$10.");
    if (text.length > 40 || !/^-?\d+(\.\d+)?$|^-?\d+\/0*[1-9]\d*$/.test(text)) {
      return {error: q.type === "integer" ? words.bad_integer : fill(words.bad_number, {example: shown("71.5")})};
    }
    // "1.234" could be taken for 1234 where it is read; "1.2340" cannot.
    return {text: /^-?[1-9]\d{0,2}\.\d{3}$/.test(text) ? text + "0" : text};
  }

  const outside = (value, low, high) =>
    (low !== undefined && value < Logic.number(low)) || (high !== undefined && value > Logic.number(high));

  function numeric(q, raw) {
    const found = read(q, raw, q.min, q.max);
    if (found.error) return found;
    const value = Logic.number(found.text);
    if (q.type === "integer" && !/^-?\d+(\.0+)?$/.test(found.text)) return {error: words.bad_integer};
    if (outside(value, q.min, q.max)) return {error: fill(words.bad_range, {range: limits(q.min, q.max)})};
    if (q.step !== undefined) {
      const steps = (value - Logic.number(q.min || 0)) / Logic.number(q.step);
      if (Math.abs(steps - Math.round(steps)) > 1e-9) {
        return {error: fill(words.bad_step, {step: shown(q.step), low: shown(q.min || 0)})};
      }
    }
    return {value, text: found.text};
  }

  /** The value that an outside index stands for: linear between the knots. */
  function converted(q, raw) {
    const knots = q.converts.knots.map((pair) => pair.map(Logic.number));
    const low = q.converts.knots[0][0], high = q.converts.knots[knots.length - 1][0];
    const found = read({type: "decimal"}, raw, low, high);
    if (found.error) return found;
    const index = Logic.number(found.text);
    if (outside(index, low, high)) return {error: fill(words.bad_range, {range: limits(low, high)})};
    const k = Math.max(1, knots.findIndex((knot) => index <= knot[0]));
    const [[x0, y0], [x1, y1]] = [knots[k - 1], knots[k]];
    return {value: y0 + ((index - x0) * (y1 - y0)) / (x1 - x0), index: found.text};
  }

  /** {state: "open" | "unknown" | "na" | "value", value, text or index} and, where a field is wrong, its error. */
  function answer(q, entry) {
    if (entry.s === "unknown") return {state: "unknown"};
    if (entry.s === "na") return {state: "na", error: entry.n && entry.n.trim() ? undefined : words.bad_reason};
    if (q.converts && entry.i) return Object.assign({state: "value"}, converted(q, entry.i));
    if (entry.v === undefined || entry.v === "") return {state: "open"};
    if (Array.isArray(entry.v)) return {state: "value", value: entry.v.filter((value) => q.values.includes(value))};
    if (q.values && !q.values.includes(entry.v)) return {state: "open"}; // a choice of another version
    if (isNumber(q)) return Object.assign({state: "value"}, numeric(q, entry.v));
    if (q.type === "date" && !/^\d{4}-\d{2}-\d{2}$/.test(entry.v)) return {state: "value", error: words.bad_date};
    return {state: "value", value: entry.v};
  }

  /** What is wrong with the documents, by their places. */
  function documentErrors(entry) {
    return (entry.e || []).map((item) => {
      if (!KEYS.some((key) => item[key] && item[key].trim())) return undefined;
      if (item.date === INCOMPLETE) return words.bad_document_date;
      return item.document && item.document.trim() ? undefined : words.bad_document;
    });
  }

  const wrong = (q, entry) => Boolean(answer(q, entry).error) || documentErrors(entry).some(Boolean);

  /** What skip logic takes: undefined (open, or wrong), null (does not apply), or the value. */
  function forLogic(q, entry) {
    const found = answer(q, entry);
    return found.state === "na" ? null : found.state === "value" && !found.error ? found.value : undefined;
  }

  /** An entry as the answer file holds it; undefined where nothing is and was said. */
  function toFile(q, entry) {
    const kept = clean(entry), found = answer(q, kept), made = {};
    if (found.state === "unknown") made.unknown = true;
    else if (found.state === "na") made.not_applicable = kept.n;
    else if (found.index !== undefined) made.index = found.index;
    else if (found.state === "value") made.value = found.text === undefined ? found.value : found.text;
    if (kept.n && found.state !== "na") made.note = kept.n;
    if (kept.e) made.evidence = kept.e;
    if (!Object.keys(made).length && !q.base) return undefined;
    if (q.base) made.base = q.base;
    return made;
  }

  /** The way back. */
  function fromFile(q, given) {
    const text = (value) => (typeof value === "string" ? value : "");
    const typed = (value) => shown(text(value).replace(/^(-?\d{1,3}\.\d{3})0$/, "$1"));
    const made = {n: text(given.note), e: []};
    if (given.unknown === true) made.s = "unknown";
    else if (given.not_applicable !== undefined) [made.s, made.n] = ["na", text(given.not_applicable)];
    else if (given.index !== undefined) made.i = typed(given.index);
    else if (Array.isArray(given.value)) made.v = given.value.map(text);
    else if (given.value !== undefined) made.v = isNumber(q) && !q.choices ? typed(given.value) : text(given.value);
    if (Array.isArray(given.evidence)) {
      made.e = given.evidence.map((item) => {
        const kept = {};
        KEYS.forEach((key) => { kept[key] = text(item && item[key]); });
        return kept;
      });
    }
    return clean(made);
  }

  return {clean, answer, converted, documentErrors, wrong, forLogic, toFile, fromFile, limits, fill, shown, isNumber, INCOMPLETE, KEYS};
})(DATA.words, DATA.header.language);
