/* Skip logic in three values, as the engine evaluates it (readiness.domain.values and domain.scoring.questions). */
const Logic = (() => {
  const FALSE = 1, TRUE = 2, UNKNOWN = 3;
  const PRESENT = 1, HIDDEN = 2, INAPPLICABLE = 4;
  const ORDER = {
    "<": (a, b) => a < b, "<=": (a, b) => a <= b, ">": (a, b) => a > b,
    ">=": (a, b) => a >= b, "==": (a, b) => a === b, "!=": (a, b) => a !== b,
  };
  const truth = (value) => (value ? TRUE : FALSE);
  const negate = (t) => (t >> 1) | ((t & 1) << 1);
  const both = (a, b) => (a & b & TRUE) | ((a | b) & FALSE);
  const either = (a, b) => ((a | b) & TRUE) | (a & b & FALSE);

  /** A number from "71.5" or "10/3". */
  const number = (text) => {
    const parts = String(text).split("/");
    return parts.length > 1 ? Number(parts[0]) / Number(parts[1]) : Number(text);
  };

  /* A value is null (absent), a number, a text, a list (chosen options), or what it can still be:
     {low, high}, {options} (null: any text) or {surely, possibly}, each with absent: may not exist at all. */
  function domain(q, absent) {
    if (q.type === "select_multiple") return {surely: [], possibly: q.values, absent};
    if (q.values) return {options: q.values, absent};
    if (["integer", "decimal", "percentage", "level"].includes(q.type)) {
      return {low: q.min === undefined ? -Infinity : number(q.min), high: q.max === undefined ? Infinity : number(q.max), absent};
    }
    return {options: null, absent};
  }

  function maybe(value) {
    if (typeof value === "number") return {low: value, high: value, absent: true};
    return Array.isArray(value) ? {surely: value, possibly: value, absent: true} : {options: [value], absent: true};
  }

  function compareNumbers(operator, value, bound) {
    if (value === null) return FALSE;
    let a = typeof value === "number" ? {low: value, high: value} : value, b = {low: bound, high: bound}, result;
    const absent = a.absent;
    if (operator[0] === ">") [operator, a, b] = [operator.replace(">", "<"), b, a];
    if (operator === "<") result = (a.low < b.high ? TRUE : 0) | (a.high >= b.low ? FALSE : 0);
    else if (operator === "<=") result = (a.low <= b.high ? TRUE : 0) | (a.high > b.low ? FALSE : 0);
    else {
      result = (a.low <= b.high && b.low <= a.high ? TRUE : 0) | (a.low === a.high && b.low === b.high && a.low === b.low ? 0 : FALSE);
      if (operator === "!=") result = negate(result);
    }
    return absent ? result | FALSE : result;
  }

  function compareTexts(operator, value, wanted) {
    if (value === null) return FALSE;
    if (typeof value === "string") return truth(ORDER[operator](value, wanted));
    if (value.options === null) return UNKNOWN;
    const result = value.options.reduce((found, option) => found | truth(ORDER[operator](option, wanted)), 0);
    return value.absent || !result ? result | FALSE : result;
  }

  function oneOf(value, options, negated) {
    if (value === null) return FALSE;
    if (typeof value === "string") return truth(options.includes(value) !== negated);
    if (value.options === null) return UNKNOWN;
    const inside = value.options.some((o) => options.includes(o)) ? TRUE : 0;
    const outside = value.options.some((o) => !options.includes(o)) ? FALSE : 0;
    const result = negated ? negate(inside | outside) : inside | outside;
    return value.absent ? result | FALSE : result;
  }

  function contains(value, member, negated) {
    if (value === null) return FALSE;
    if (Array.isArray(value)) return truth(value.includes(member) !== negated);
    const inside = value.surely.includes(member) ? TRUE : value.possibly.includes(member) ? UNKNOWN : FALSE;
    const result = negated ? negate(inside) : inside;
    return value.absent ? result | FALSE : result;
  }

  /** The truth of a condition; valueOf gives the value of a question by its id. */
  function evaluate(node, valueOf) {
    const [kind, a, b, c] = node;
    switch (kind) {
      case "all": return node.slice(1).reduce((found, part) => both(found, evaluate(part, valueOf)), TRUE);
      case "any": return node.slice(1).reduce((found, part) => either(found, evaluate(part, valueOf)), FALSE);
      case "not": return negate(evaluate(a, valueOf));
      case "yes": {
        const value = valueOf(a);
        return typeof value === "string" ? truth(value === "yes") : value === null ? FALSE : UNKNOWN;
      }
      case "number": return compareNumbers(a, valueOf(b), number(c));
      case "text": return compareTexts(a, valueOf(b), c);
      case "in": return oneOf(valueOf(a), b, c);
      default: return contains(valueOf(a), b, c);
    }
  }

  /** What can become of each question, and its value. answerOf gives undefined (open), null (does not apply) or a value. */
  function states(questions, answerOf) {
    const byId = new Map(questions.map((q) => [q.id, q])), found = new Map();
    function state(id) {
      if (!found.has(id)) found.set(id, known(byId.get(id)));
      return found.get(id);
    }
    function known(q) {
      const visible = q.when ? evaluate(q.when, (id) => state(id).value) : TRUE;
      if (visible === FALSE) return {presence: HIDDEN, value: null};
      const hidden = visible === UNKNOWN ? HIDDEN : 0, answer = answerOf(q);
      if (answer === null) return {presence: INAPPLICABLE | hidden, value: null};
      if (answer !== undefined) return {presence: PRESENT | hidden, value: hidden ? maybe(answer) : answer};
      const presence = PRESENT | hidden | (q.absent ? INAPPLICABLE : 0);
      return {presence, value: domain(q, presence !== PRESENT)};
    }
    questions.forEach((q) => state(q.id));
    return found;
  }

  return {states, number, HIDDEN, PRESENT};
})();
