// Up to four units side by side.
function picker() {
  const names = el('datalist', { id: 'names' }, ...UNITS.map((unit) => el('option', { value: unit.code ? unit.name + ' (' + unit.code + ')' : unit.name })));
  const input = el('input', { id: 'add', list: 'names', autocomplete: 'off', placeholder: t('search_hint') });
  const take = () => {
    const text = input.value.trim();
    const code = text.match(/\(([^()]+)\)$/);
    const unit = (code && UNITS.find((item) => item.code === code[1])) || UNITS.find((item) => item.name === text)
      || (text && UNITS.find((item) => found(item, text)));
    if (!unit) { say(t('nobody')); return; }
    pick(unit, true);
    (byId('add') || byId('main')).focus();
  };
  const full = state.pick.length >= MOST;
  if (full) return el('p', { class: 'fine' }, t('full'));
  return el('form', { class: 'adder', onsubmit: (event) => { event.preventDefault(); take(); } },
    el('label', {}, el('span', {}, t('add_unit')), input), names, el('button', { type: 'submit' }, t('add')));
}

function pairs(units) {
  const told = [];
  units.forEach((one, at) => units.slice(at + 1).forEach((other) => {
    const kind = relation(one, other);
    if (!kind) return;
    const [first, second] = one.rank > other.rank ? [other, one] : [one, other];
    const text = t({ same: 'pair_same', open: 'pair_open' }[kind] || 'pair_apart', { one: first.name, other: second.name });
    told.push(el('li', { class: kind }, el('span', { class: 'sign', 'aria-hidden': 'true' }, { same: '≈', open: '?' }[kind] || '▲'), el('bdi', {}, text)));
  }));
  return told.length ? el('ul', { class: 'pairs', 'aria-label': t('pairs_label') }, ...told) : null;
}

function valueBar(unit, group) {
  const value = unit.groups[group.place];
  if (value === null) return [el('span', { class: 'fine' }, t('not_applicable'))];
  const [low, high] = ends(group.above ? group.above.below : TOP);
  const share = (at) => Math.max(0, Math.min(100, ((at - low) / (high - low || 1)) * 100));
  const bounds = unit.ends.get(group.place);
  const bar = el('i', { class: 'value hue' + group.top.hue, 'aria-hidden': 'true' }, el('i', { class: 'reach' }), el('i', { class: 'fill' }), el('b', {}));
  bar.children[0].style.width = share(bounds ? bounds[1] : value) + '%';
  bar.children[1].style.width = share(bounds ? bounds[0] : value) + '%';
  bar.children[2].style.left = share(group.spread[3]) + '%';
  if (bounds && !bounds[2]) return [el('b', {}, range(bounds[0], bounds[1])), el('small', { class: 'unsure' }, t('inconclusive')), bar];
  return [el('b', {}, num(value)), bounds ? el('small', {}, range(bounds[0], bounds[1])) : null, bar];
}

function distances(list) {
  if (!list.length) return ['–'];
  return [el('ul', {}, ...list.map(([place, apart]) => el('li', {}, badge(GROUPS[place]), ' ', GROUPS[place].title, ' ', el('b', { class: 'num' }, signed(apart)))))];
}

function lessons(unit) {
  if (!unit.lessons.length) return ['–'];
  return [el('ul', { class: 'lessons' }, ...unit.lessons.map(([at, value, target, teachers]) => el('li', {},
    el('b', {}, DATA.criteria[at]), ' ', el('span', { class: 'num' }, short(value) + ' → ' + short(target)), el('br', {}), el('span', { class: 'fine' }, t('learn_from') + ' '),
    ...teachers.flatMap((place, nth) => [nth ? ', ' : '', unitButton(UNITS[place])]))))];
}

function earlierText(unit) {
  if (!unit.earlier) return '–';
  const [year, index, broken, framework] = unit.earlier;
  if (broken || unit.change === null) return t('broken_long', { framework, year: year || '–' });
  return t('was', { change: signed(unit.change), index: num(index), year: year || '–' });
}

function renderBeside(view) {
  const units = picked();
  const intro = [el('h2', {}, t('beside_heading')), picker()];
  if (!units.length) { view.replaceChildren(...intro, el('p', { class: 'say' }, t('beside_empty'))); return; }
  const row = (title, cells, kind) => el('tr', { class: kind || null }, el('th', { scope: 'row' }, ...[].concat(title)), ...units.map((unit) => el('td', {}, ...cells(unit))));
  const head = (unit, at) => el('th', { scope: 'col' }, el('span', { class: 'letter' }, LETTERS[at]), unitButton(unit), fictionalTag(unit),
    el('small', {}, [unit.code, FACT.province(unit), unit.year].filter(Boolean).join(' · ')),
    el('button', { type: 'button', class: 'link', onclick: () => pick(unit, false), 'aria-label': t('remove', { name: unit.name }) }, t('remove_short')));
  const peer = (unit) => DATA.peers[unit.peer][0];
  const made = el('div', { class: 'scroll', tabindex: 0, role: 'region', 'aria-label': t('view_beside') }, el('table', { class: 'beside' }, el('caption', { class: 'sr' }, t('beside_heading')),
      el('thead', {}, el('tr', {}, el('td', {}), ...units.map(head))),
      el('tbody', {},
        row(t('rank'), (unit) => [el('b', { class: 'big' }, rankText(unit)), DATA.drawn ? el('small', {}, t('interval') + ' ' + rankRange(unit)) : null, spanBar(unit)]),
        DATA.relative ? row(t('relative'), (unit) => [el('b', { class: 'big' }, num(unit.score))]) : '',
        row(t('index'), (unit) => [el('b', { class: 'big' }, indexText(unit)), unit.index !== null && unit.covered && unit.low !== unit.high ? el('small', {}, t('bounds') + ' ' + range(unit.low, unit.high)) : null]),
        row(t('band'), CELLS.band),
        row(t('to_median'), (unit) => [unit.toMedian === null ? '–' : signed(unit.toMedian), el('small', {}, peer(unit))]),
        row(t('to_best'), (unit) => [unit.toBest === null ? '–' : signed(unit.toBest)]),
        EARLIER ? row(t('change'), (unit) => [earlierText(unit)]) : '',
        units.some((unit) => unit.claimed !== null) ? row(t('claimed_long'), (unit) => [unit.claimed === null ? '–' : num(unit.claimed) + ' → ' + num(unit.found)]) : '',
        row(t('coverage'), CELLS.coverage),
        ...GROUPS.map((group) => row([group.depth === 1 ? badge(group) : '', group.title], (unit) => valueBar(unit, group), group.depth === 1 ? 'head' : 'under')),
        row(t('strengths'), (unit) => distances(unit.strengths), 'head'),
        row(t('weaknesses'), (unit) => distances(unit.weaknesses)),
        row(t('lessons'), lessons))));
  made.firstChild.style.setProperty('--units', units.length);
  view.replaceChildren(...intro, pairs(units) || '', made, el('p', { class: 'fine' }, t('beside_note')));
}
