// Brings the parts together: tabs, filters, the unit in focus.
const RENDER = { table: renderTable, ranks: renderRanks, heat: renderHeat, strips: renderStrips, beside: renderBeside, weights: renderWeights, method: renderMethod };

function say(text) {
  byId('status').textContent = text;
}

function pick(unit, on) {
  if (on && !state.pick.includes(unit.key) && state.pick.length >= MOST) {
    show();
    say(t('full'));
    return;
  }
  state.pick = state.pick.filter((key) => key !== unit.key).concat(on ? [unit.key] : []);
  show();
  say(t(on ? 'picked' : 'unpicked', { name: unit.name, n: state.pick.length }));
}

function focusOn(unit) {
  state.focus = unit && state.focus !== unit.key ? unit.key : '';
  if (!state.focus) state.only = '';
  show();
}

function focusCounts(focus) {
  const count = { same: 0, open: 0, above: 0, below: 0 };
  for (const unit of RANKED) { const kind = relation(unit, focus); if (kind in count) count[kind] += 1; }
  return Object.keys(count).filter((kind) => count[kind] || kind !== 'open').map((kind) => el('span', { class: 'count ' + kind, title: kind === 'open' ? t('is_open', { name: focus.name }) : null },
    el('b', { 'aria-hidden': 'true' }, SIGNS[kind] + ' '), whole(count[kind]), ' ', el('span', { class: 'long' }, t('n_' + kind))));
}

function showFocus() {
  const box = byId('focus');
  const unit = focused();
  box.hidden = !unit;
  if (!unit) return;
  const real = DATA.drawn && unit.rank !== null;
  const inside = state.pick.includes(unit.key);
  box.replaceChildren(el('div', {},
    el('p', { class: 'who' }, el('b', {}, el('bdi', {}, unit.name)), ' ', el('span', {}, (unit.rank === null ? t('no_rank') : t('rank_is', { rank: whole(unit.rank), range: rankRange(unit) })) + ' · ' + t('index_is', { index: indexText(unit) }) + ' · ' + bandText(unit))),
    real ? el('p', { class: 'counts' }, ...focusCounts(unit)) : ''),
    el('p', { class: 'do' },
      real ? el('button', { type: 'button', id: 'only', 'aria-pressed': String(Boolean(state.only)), onclick: () => { state.only = state.only ? '' : '1'; show(); byId('only').focus(); }, 'aria-label': t('only_long') }, t('only')) : '',
      el('button', { type: 'button', id: 'beside', onclick: () => pick(unit, !inside) }, inside ? t('remove_short') : t('compare')),
      el('button', { type: 'button', class: 'quiet', id: 'close', onclick: () => { focusOn(null); byId('main').focus({ preventScroll: true }); } }, t('close'))));
}

function showFilters() {
  byId('q').value !== state.q && (byId('q').value = state.q);
  for (const name of CHOICES) byId(name).value = state[name];
  const active = CHOICES.filter((name) => state[name]).length + (state.only ? 1 : 0);
  byId('active').textContent = active ? '· ' + active : '';
  byId('reset').disabled = !active && !state.q;
  byId('filters').hidden = ['beside', 'weights', 'method'].includes(state.view);
  const n = chosen().length;
  say(n ? t('count', { n: whole(n), all: whole(UNITS.length) }) : t('nobody'));
}

function showTabs() {
  for (const tab of document.querySelectorAll('[role=tab]')) {
    const on = tab.dataset.view === state.view;
    tab.setAttribute('aria-selected', String(on));
    tab.tabIndex = on ? 0 : -1;
    byId('view-' + tab.dataset.view).hidden = !on;
    if (on) tab.parentNode.scrollLeft = tab.offsetLeft - (tab.parentNode.clientWidth - tab.offsetWidth) / 2;
    if (tab.dataset.view === 'beside') tab.textContent = t('view_beside') + (state.pick.length ? ' ' + state.pick.length + '/' + MOST : '');
  }
}

function show(step) {
  const began = performance.now();
  const key = document.activeElement && document.activeElement.dataset ? { ...document.activeElement.dataset } : {};
  remember(step);
  showTabs();
  showFilters();
  showFocus();
  document.body.classList.toggle('focusing', Boolean(state.focus));
  RENDER[state.view](byId('view-' + state.view));
  refocus(key);
  if (step) bringFocus();
  tip('');
  performance.measure('show:' + state.view, { start: began });
}

// The row of the unit in focus, in the middle of its table.
function bringFocus() {
  const row = state.focus && !byId('view-' + state.view).hidden && byId('view-' + state.view).querySelector('.scroll');
  if (!row) return;
  finish();
  const self = row.querySelector('tr.self');
  if (self) row.scrollTop = self.offsetTop - row.clientHeight / 2;
}

// What is drawn anew keeps the keyboard's place.
function refocus(data) {
  if (document.activeElement !== document.body) return;
  const [name] = Object.keys(data);
  const again = name && [...byId('view-' + state.view).querySelectorAll('[data-' + name + ']')].find((node) => node.dataset[name] === data[name]);
  if (again) again.focus({ preventScroll: true });
}

function setUp() {
  const names = { quartile: (value) => t('quartile_' + value) };
  for (const name of CHOICES) {
    const box = byId(name);
    box.append(el('option', { value: '' }, t('all')), ...OPTIONS[name].map((value) => el('option', { value }, (names[name] || String)(value))));
    box.closest('label').hidden = OPTIONS[name].length < 2;
    box.addEventListener('change', () => { state[name] = box.value; show(); });
  }
  byId('q').addEventListener('input', () => { state.q = byId('q').value; show(); });
  byId('filters').addEventListener('submit', (event) => event.preventDefault());
  byId('reset').addEventListener('click', () => {
    for (const name of [...CHOICES, 'q', 'only']) state[name] = '';
    show();
    byId('q').focus();
  });
  byId('skip').addEventListener('click', () => byId('main').focus());
  const tabs = [...document.querySelectorAll('[role=tab]')];
  tabs.forEach((tab, at) => {
    const go = (place) => {
      const next = tabs[(place + tabs.length) % tabs.length];
      state.view = next.dataset.view;
      show(true);
      next.focus();
    };
    tab.addEventListener('click', () => go(at));
    tab.addEventListener('keydown', (event) => {
      const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: tabs.length - 1 }[event.key];
      if (to === undefined) return;
      event.preventDefault();
      go(to);
    });
  });
  byId('more').open = matchMedia('(min-width: 900px)').matches;
  let waiting = 0;
  let width = innerWidth;
  addEventListener('resize', () => {
    if (innerWidth === width) return;
    width = innerWidth;
    clearTimeout(waiting);
    waiting = setTimeout(() => show(), 120);
  });
  addEventListener('beforeprint', finish);
  for (const name of ['popstate', 'hashchange']) addEventListener(name, () => { restore(); show(); bringFocus(); });
}

setUp();
restore();
byId('app').hidden = false;
renderMethod();
show();
setTimeout(bringFocus);
