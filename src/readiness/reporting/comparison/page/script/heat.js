// The heat map: units × dimensions, or × what lies below one; lightness and the printed value say the same.
const heat = {};
const VALUE_STEPS = 8;

function ends(groups) {
  const spreads = groups.map((group) => group.spread).filter(Boolean);
  let [low, high] = DATA.scale;
  if (spreads.some((spread) => spread[1] < low || spread[5] > high)) {
    low = Math.min(...spreads.map((spread) => spread[1]));
    high = Math.max(...spreads.map((spread) => spread[5]));
  }
  return [low, high];
}

// From which share of the scale on a distance to the median takes the next colour.
const APART = [0.03, 0.12, 0.28];

function heatClass(unit, group, [low, high]) {
  const value = unit.groups[group.place];
  if (value === null) return 'none';
  if (!known(unit, group)) return 'unknown';
  const span = high - low || 1;
  if (state.colour !== 'apart') return 'v' + Math.max(0, Math.min(VALUE_STEPS - 1, Math.floor(((value - low) / span) * VALUE_STEPS)));
  const apart = (value - group.spread[3]) / span;
  return 'm' + (3 + Math.sign(apart) * APART.filter((least) => Math.abs(apart) >= least).length);
}

function heatHead(group) {
  const title = [badge(group), el('span', {}, group.title)];
  const head = el('th', { scope: 'col', class: 'num dim' },
    el('button', { type: 'button', 'data-sort': 'g:' + group.id, onclick: () => sortBy('g:' + group.id) }, ...title, el('i', { 'aria-hidden': 'true' })),
    group.below.length ? el('button', { type: 'button', class: 'open-group', onclick: () => openGroup(group.id), 'aria-label': t('open_group', { title: group.title }) }, t('open') + ' ›') : null);
  const on = state.sort.replace(/^-/, '') === 'g:' + group.id;
  if (on) head.setAttribute('aria-sort', state.sort.startsWith('-') ? 'descending' : 'ascending');
  return head;
}

function heatRow(unit, groups, limits, focus) {
  const kind = focus ? relation(unit, focus) : '';
  return el('tr', { class: kind || (unit === focus ? 'self' : null) },
    el('td', { class: 'num' }, el('b', {}, rankText(unit)), kind ? relationMark(unit, focus) : null),
    el('th', { scope: 'row', class: 'unit' }, unitButton(unit), fictionalTag(unit)),
    ...groups.map((group) => {
      const value = unit.groups[group.place];
      const shown = state.colour === 'apart' && value !== null ? signed(value - group.spread[3]) : num(value);
      return el('td', { class: 'cell ' + heatClass(unit, group, limits), title: group.title + ': ' + groupText(unit, group) }, ...groupNumber(unit, group, shown));
    }));
}

function legend(limits) {
  const [low, high] = limits;
  if (state.colour === 'apart') {
    const far = Math.round(APART[2] * (high - low));
    return el('p', { class: 'legend' }, el('span', {}, '≤ ' + num(-far)), ...[0, 1, 2, 3, 4, 5, 6].map((step) => el('i', { class: 'm' + step, 'aria-hidden': 'true' })), el('span', {}, '≥ ' + signed(far)));
  }
  const steps = [...Array(VALUE_STEPS).keys()].map((step) => el('i', { class: 'v' + step, 'aria-hidden': 'true' }));
  return el('p', { class: 'legend' }, el('span', {}, num(low)), ...steps, el('span', {}, num(high)));
}

function renderHeat(view) {
  const groups = shownGroups();
  const limits = ends(groups);
  const focus = focused();
  const choice = (value, title) => el('button', { type: 'button', class: 'choice', 'aria-pressed': String(state.colour === value), onclick: () => { state.colour = value; show(); } }, title);
  const rankHead = el('th', { scope: 'col', class: 'num', 'aria-sort': { rank: 'ascending', '-rank': 'descending' }[state.sort] || null },
    el('button', { type: 'button', 'data-sort': 'rank', onclick: () => sortBy('rank') }, rankTitle(), el('i', { 'aria-hidden': 'true' })));
  const body = el('tbody', {});
  const scrolled = heat.scroll ? [heat.scroll.scrollLeft, heat.scroll.scrollTop] : [0, 0];
  heat.scroll = el('div', { class: 'scroll', tabindex: 0, role: 'region', 'aria-label': t('view_heat') },
    el('table', { class: 'heat' }, el('caption', { class: 'sr' }, t('heat_caption')), el('thead', {}, el('tr', {}, rankHead, el('th', { scope: 'col', class: 'unit' }, t('unit')), ...groups.map(heatHead))), body));
  view.replaceChildren(
    el('div', { class: 'bar-line' }, crumbs() || '', el('div', { class: 'choices', role: 'group', 'aria-label': t('colour') }, choice('', t('colour_value')), choice('apart', t('colour_apart'))), legend(limits)),
    heat.scroll, el('p', { class: 'fine' }, t('heat_note')));
  append(body, sorted(chosen()), (unit) => heatRow(unit, groups, limits, focus));
  heat.scroll.scrollTo(...scrolled);
}
