// Texts, numbers and elements. Texts of others only ever become text nodes and attributes.
const DATA = JSON.parse(document.getElementById('data').textContent);
const INDONESIAN = DATA.language === 'id';
const COMMA = INDONESIAN ? ',' : '.';
const THOUSANDS = INDONESIAN ? '.' : ',';
const SCALE = 10 ** DATA.places;
const MOST = 4;
const LETTERS = 'ABCD';
const COLLATOR = new Intl.Collator(DATA.language, { numeric: true, sensitivity: 'base' });

function t(name, values) {
  return DATA.texts[name].replace(/\{(\w+)\}/g, (whole, key) => (values && key in values ? values[key] : whole));
}

function whole(number) {
  return String(number).replace(/\B(?=(\d{3})+$)/g, THOUSANDS);
}

// A number given in units of its last shown decimal.
function num(value) {
  if (value === null) return '–';
  const digits = String(Math.abs(value)).padStart(DATA.places + 1, '0');
  const cut = digits.length - DATA.places;
  return (value < 0 ? '−' : '') + whole(digits.slice(0, cut)) + (DATA.places ? COMMA + digits.slice(cut) : '');
}

// Without the decimals that say nothing: a level is 2, not 2,00.
function short(value) {
  return value % SCALE ? num(value) : num(value).split(COMMA)[0];
}

function signed(value) {
  return (value > 0 ? '+' : '') + num(value);
}

function decimal(value, places) {
  return value.toFixed(places).replace('.', COMMA);
}

function percent(value) {
  return INDONESIAN ? value + '\u00a0%' : value + '%';
}

function range(low, high) {
  return low === high ? num(low) : num(low) + '–' + num(high);
}

function fill(node, attributes, children) {
  for (const [name, value] of Object.entries(attributes || {})) {
    if (value === null || value === undefined || value === false) continue;
    if (name.startsWith('on')) node.addEventListener(name.slice(2), value);
    else node.setAttribute(name, value === true ? '' : value);
  }
  node.append(...children.filter((child) => child !== null && child !== undefined));
  return node;
}

function el(name, attributes, ...children) {
  return fill(document.createElement(name), attributes, children);
}

function svg(name, attributes, ...children) {
  return fill(document.createElementNS('http://www.w3.org/2000/svg', name), attributes, children);
}

function byId(id) {
  return document.getElementById(id);
}

function hiddenText(text) {
  return el('span', { class: 'sr' }, text);
}

// Appends the first items at once and the others between two frames, so that the first are seen without waiting.
const CHUNKS = new Map();
function append(parent, items, make) {
  const token = {};
  CHUNKS.set(parent, token);
  parent.replaceChildren();
  let at = 0;
  const more = (size) => {
    if (CHUNKS.get(parent) !== token) return;
    const part = document.createDocumentFragment();
    for (const end = Math.min(at + size, items.length); at < end; at += 1) part.append(make(items[at], at));
    parent.append(part);
    if (at < items.length) token.more = setTimeout(() => more(250), 0);
    else CHUNKS.delete(parent);
  };
  token.all = () => { clearTimeout(token.more); more(Infinity); };
  more(40);
}

function finish() {
  for (const token of [...CHUNKS.values()]) token.all();
}
