// What is shown, kept in the address so that a view can be passed on.
const NOTHING = { view: 'table', q: '', kind: '', province: '', band: '', peer: '', quartile: '', only: '', sort: 'rank', dim: '', colour: '', focus: '' };
const VIEWS = 'table ranks heat strips beside weights method'.split(' ');
const CHOICES = 'kind province band peer quartile'.split(' ');
const state = { ...NOTHING, pick: [] };

function restore() {
  const given = new URLSearchParams(location.hash.slice(1));
  for (const name of Object.keys(NOTHING)) state[name] = given.has(name) ? given.get(name) : NOTHING[name];
  state.pick = [...new Set(given.getAll('pick'))].filter((key) => BY_KEY.has(key)).slice(0, MOST);
  if (!VIEWS.includes(state.view)) state.view = NOTHING.view;
  if (!SORTS.has(state.sort.replace(/^-/, ''))) state.sort = NOTHING.sort;
  if (!BY_KEY.has(state.focus)) state.focus = '';
  if (!GROUPS.some((group) => group.id === state.dim && group.below.length)) state.dim = '';
  for (const name of CHOICES) if (!OPTIONS[name].includes(state[name])) state[name] = '';
}

function remember(step) {
  const kept = new URLSearchParams();
  for (const [name, value] of Object.entries(NOTHING)) if (state[name] !== value) kept.set(name, state[name]);
  for (const key of state.pick) kept.append('pick', key);
  const hash = '#' + kept;
  if (hash === (location.hash || '#')) return;
  try {
    history[step ? 'pushState' : 'replaceState'](null, '', hash);
  } catch (refused) {
    // A page inside another document may not change its address; everything else still works.
  }
}

const OPTIONS = {
  kind: DATA.kinds.filter(Boolean),
  province: DATA.provinces.filter(Boolean).sort((a, b) => COLLATOR.compare(a, b)),
  band: DATA.bands,
  peer: DATA.peersBy === 'kind' || DATA.peersBy === 'province' ? [] : DATA.peers.map((peer) => peer[0]),
  quartile: RANKED.length >= 4 ? ['1', '2', '3', '4'] : [],
};
const FACT = {
  kind: (unit) => DATA.kinds[unit.kind],
  province: (unit) => DATA.provinces[unit.province],
  band: (unit) => (unit.band === null ? '' : DATA.bands[unit.band]),
  peer: (unit) => DATA.peers[unit.peer][0],
  quartile: (unit) => String(unit.quartile),
};

// Each column's key, and whether a first click shows its greatest first; what has no value comes last either way.
const SORTS = new Map([
  ['rank', [(unit) => (unit.rank === null ? null : unit.place), false]],
  ['width', [(unit) => (unit.rank === null ? null : unit.rankHigh - unit.rankLow), true]],
  ['name', [(unit) => unit.name, false]],
  ['kind', [FACT.kind, false]],
  ['province', [FACT.province, false]],
  ['index', [(unit) => (unit.index === null || DATA.relative ? unit.index : -unit.place), true]],
  ['score', [(unit) => (unit.score === null ? null : -unit.place), true]],
  ['band', [(unit) => unit.band, true]],
  ['median', [(unit) => unit.toMedian, true]],
  ['change', [(unit) => unit.change, true]],
  ['coverage', [(unit) => unit.coverage, true]],
  ['claimed', [(unit) => (unit.claimed === null || unit.found === null ? null : unit.claimed - unit.found), true]],
]);
for (const group of GROUPS) SORTS.set('g:' + group.id, [(unit) => unit.groups[group.place], true]);

function focused() {
  return state.focus ? BY_KEY.get(state.focus) : null;
}

function picked() {
  return state.pick.map((key) => BY_KEY.get(key));
}

function chosen() {
  const focus = focused();
  const facts = CHOICES.filter((name) => state[name]);
  return UNITS.filter((unit) => facts.every((name) => FACT[name](unit) === state[name])
    && (!state.q || found(unit, state.q.trim()))
    && (!state.only || !focus || 'self same open'.split(' ').includes(relation(unit, focus))));
}

function sorted(units) {
  const down = state.sort.startsWith('-');
  const key = SORTS.get(state.sort.replace(/^-/, ''))[0];
  const rows = units.map((unit) => [key(unit), unit]);
  const order = (a, b) => (typeof a === 'string' ? COLLATOR.compare(a, b) : a - b);
  rows.sort(([a, one], [b, other]) => {
    if (a === null || b === null || a === '' || b === '') return (a === null || a === '') - (b === null || b === '') || one.place - other.place;
    return (down ? order(b, a) : order(a, b)) || one.place - other.place;
  });
  return rows.map((row) => row[1]);
}

function sortBy(name) {
  const down = state.sort.startsWith('-');
  const same = state.sort.replace(/^-/, '') === name;
  state.sort = (same ? !down : SORTS.get(name)[1]) ? '-' + name : name;
  show();
}
