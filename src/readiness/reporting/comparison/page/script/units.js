// What is compared: units in the order of the ranking, groups as a tree, and which ranks can be told apart.
const COLUMNS = ('key code name kind province peer fictional year index low high coverage covered band certain rank rankLow '
  + 'rankHigh quartile toMedian toBest change earlier groups bounds strengths weaknesses lessons claimed found score').split(' ');
const MARKS = /[\u0300-\u036f]/g;
const SHORT = { kab: 'kabupaten', kabupaten: 'kabupaten', kotamadya: 'kota', adm: 'administrasi', prov: 'provinsi' };

// Without case and accents, abbreviations written out: "KAB. Toli-Toli" becomes "kabupaten toli toli".
function folded(text) {
  const plain = text.normalize('NFKD').replace(MARKS, '').toLowerCase().replace(/[’'`]/g, '');
  return plain.split(/[^\p{L}\p{N}]+/u).filter(Boolean).map((word) => SHORT[word] || word).join(' ');
}

const UNITS = DATA.units.map((row, place) => {
  const unit = { place };
  COLUMNS.forEach((name, at) => { unit[name] = row[at]; });
  unit.ends = new Map();
  for (let at = 0; at < unit.bounds.length; at += 4) unit.ends.set(unit.bounds[at], unit.bounds.slice(at + 1, at + 4));
  unit.folded = folded(DATA.kinds[unit.kind] + ' ' + unit.name);
  unit.packed = folded(unit.name).replace(/ /g, '');
  unit.digits = unit.code.replace(/\D/g, '');
  return unit;
});
const BY_KEY = new Map(UNITS.map((unit) => [unit.key, unit]));
const RANKED = UNITS.filter((unit) => unit.rank !== null);
const LAST = RANKED.reduce((last, unit) => Math.max(last, unit.rankHigh), 1);

const GROUPS = DATA.groups.map(([id, title, depth, spread], place) => ({ id, title, depth, spread, place, below: [] }));
const TOP = [];
GROUPS.forEach((group, place) => {
  let before = place - 1;
  while (before >= 0 && GROUPS[before].depth >= group.depth) before -= 1;
  group.above = before >= 0 ? GROUPS[before] : null;
  const siblings = group.above ? group.above.below : TOP;
  siblings.push(group);
  group.top = group.above ? group.above.top : group;
  group.number = (group.above ? group.above.number + '.' : '') + siblings.length;
});
TOP.forEach((group, place) => { group.hue = place % 8; });

function found(unit, query) {
  if (/^[\d.]+$/.test(query)) return unit.digits.startsWith(query.replace(/\./g, '')) || unit.packed.includes(query);
  const words = folded(query);
  if (!words) return true;
  return unit.packed.includes(words.replace(/ /g, '')) || words.split(' ').every((word) => (' ' + unit.folded).includes(' ' + word));
}

// Where a stands to b: apart only where their rank intervals do not touch, and "open" where answers that are still
// missing can turn that round (unless the draws varied them already).
function relation(a, b) {
  if (!DATA.drawn || a.rank === null || b.rank === null) return '';
  if (a === b) return 'self';
  if (a.rankHigh >= b.rankLow && b.rankHigh >= a.rankLow) return 'same';
  if (!DATA.answersVaried && reversible(a, b)) return 'open';
  return a.rank < b.rank ? 'above' : 'below';
}

// Whether the two indices can still change places. Bounds are those of the framework's index: of one that was built anew it
// is only known where too little was answered.
function reversible(a, b) {
  return DATA.relative ? !a.covered || !b.covered : a.high >= b.low && b.high >= a.low;
}

function rankRange(unit) {
  if (unit.rank === null) return '–';
  return unit.rankLow === unit.rankHigh ? whole(unit.rankLow) : whole(unit.rankLow) + '–' + whole(unit.rankHigh);
}

// In brackets where too little is known for a verdict.
function rankText(unit) {
  if (unit.rank === null) return '–';
  return unit.covered ? whole(unit.rank) : '(' + whole(unit.rank) + ')';
}

// The index, or its bounds where too little is known for a verdict.
function indexText(unit) {
  if (unit.index === null) return '–';
  return unit.covered ? num(unit.index) : range(unit.low, unit.high);
}

function bandText(unit) {
  if (unit.index === null) return t('no_index');
  if (!unit.covered) return t('inconclusive');
  if (unit.band === null) return '–';
  return unit.certain ? DATA.bands[unit.band] : t('uncertain_band', { band: DATA.bands[unit.band] });
}

function groupText(unit, group) {
  const ends = unit.ends.get(group.place);
  if (ends && !ends[2]) return range(ends[0], ends[1]) + ' (' + t('inconclusive') + ')';
  return num(unit.groups[group.place]) + (ends ? ' (' + range(ends[0], ends[1]) + ')' : '');
}

function known(unit, group) {
  const ends = unit.ends.get(group.place);
  return !ends || Boolean(ends[2]);
}

// The number of a group; a mark where open answers can still change it, brackets where too little is known of it.
function groupNumber(unit, group, shown) {
  const ends = unit.ends.get(group.place);
  if (!ends) return [shown];
  return ends[2] ? [shown, el('i', { class: 'plus' }, '+')] : [el('span', { class: 'unsure' }, '(' + shown + ')')];
}

function describe(unit) {
  const rank = unit.rank === null ? t('no_rank') : t('rank_is', { rank: whole(unit.rank), range: rankRange(unit) });
  return unit.name + ': ' + rank + '; ' + t('index_is', { index: indexText(unit) });
}
