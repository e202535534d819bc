// The table: every unit with its rank, interval, index and dimensions.
const EARLIER = UNITS.some((unit) => unit.earlier);
const TRACKS = UNITS.some((unit) => unit.claimed !== null);
const table = { rows: new Map(), heads: new Map() };

table.columns = [
  ['rank', t('rank'), 'num'], DATA.drawn ? ['width', t('interval'), 'span'] : null, ['name', t('unit'), 'unit'], DATA.relative ? ['score', t('relative'), 'num'] : null, ['index', t('index'), 'num'],
  ['band', t('band'), ''], ...TOP.map((group) => ['g:' + group.id, group.title, 'num dim', group]), ['median', t('to_median'), 'num'],
  EARLIER ? ['change', t('change'), 'num'] : null, ['coverage', t('coverage'), 'num'], OPTIONS.kind.length ? ['kind', t('kind'), ''] : null,
  OPTIONS.province.length ? ['province', t('province'), ''] : null, TRACKS ? ['claimed', t('claimed'), 'num'] : null,
].filter(Boolean);

function rankTitle() {
  return el('span', {}, el('span', { class: 'long' }, t('rank')), el('span', { class: 'short', 'aria-hidden': 'true' }, t('rank_short')));
}

function headCell([name, title, kind, group]) {
  const head = el('th', { scope: 'col', class: kind },
    el('button', { type: 'button', 'data-sort': name, onclick: () => sortBy(name) }, group ? badge(group) : null, name === 'rank' ? rankTitle() : el('span', {}, title), el('i', { 'aria-hidden': 'true' })));
  table.heads.set(name, head);
  return head;
}

function markSort() {
  const down = state.sort.startsWith('-');
  for (const [name, head] of table.heads) {
    const on = state.sort.replace(/^-/, '') === name;
    if (on) head.setAttribute('aria-sort', down ? 'descending' : 'ascending');
    else head.removeAttribute('aria-sort');
  }
}

function spanBar(unit, first = 1, last = LAST) {
  if (unit.rank === null) return null;
  const bar = el('i', { class: 'bar', 'aria-hidden': 'true' }, el('i', {}), el('b', {}));
  const at = (rank) => (last > first ? ((rank - first) / (last - first)) * 100 : 50);
  bar.firstChild.style.left = at(unit.rankLow) + '%';
  bar.firstChild.style.width = at(unit.rankHigh) - at(unit.rankLow) + '%';
  bar.lastChild.style.left = at(unit.rank) + '%';
  return bar;
}

function indexCell(unit) {
  const open = unit.covered && unit.low !== unit.high;
  return [el('b', {}, indexText(unit)), open ? el('small', {}, range(unit.low, unit.high)) : null];
}

function changeCell(unit) {
  if (!unit.earlier) return ['–'];
  const [year, , broken, framework] = unit.earlier;
  if (broken) return [el('span', { class: 'break', title: t('broken_long', { framework, year: year || '–' }) }, el('span', { 'aria-hidden': 'true' }, '≠ '), t('broken'))];
  return [unit.change === null ? '–' : signed(unit.change)];
}

const CELLS = {
  rank: (unit) => [el('b', {}, rankText(unit))],
  width: (unit) => [el('span', {}, rankRange(unit)), spanBar(unit)],
  index: indexCell,
  score: (unit) => [el('b', {}, num(unit.score))],
  band: (unit) => [el('span', { class: unit.covered && unit.certain && unit.index !== null ? '' : 'unsure' }, bandText(unit))],
  median: (unit) => [unit.toMedian === null ? '–' : signed(unit.toMedian)],
  change: changeCell,
  claimed: (unit) => [unit.claimed === null || unit.found === null ? '–' : signed(unit.claimed - unit.found)],
  coverage: (unit) => [percent(unit.coverage)],
  kind: (unit) => [FACT.kind(unit) || '–'],
  province: (unit) => [FACT.province(unit) || '–'],
};

function unitRow(unit) {
  const known = table.rows.get(unit);
  if (known) return known;
  const check = el('input', { type: 'checkbox', 'aria-label': t('pick', { name: unit.name }), 'data-pick': unit.key, onchange: () => pick(unit, check.checked) });
  const cells = table.columns.map(([name, , kind, group]) => {
    if (name === 'name') return el('th', { scope: 'row', class: 'unit' }, unitButton(unit), fictionalTag(unit), el('small', {}, unit.code));
    if (group) {
      const open = unit.ends.get(group.place);
      return el('td', { class: kind, title: open ? groupText(unit, group) : null }, ...groupNumber(unit, group, num(unit.groups[group.place])));
    }
    return el('td', { class: kind }, ...CELLS[name](unit));
  });
  const row = el('tr', {}, el('td', { class: 'pick' }, el('label', {}, check, el('b', { class: 'letter' }))), ...cells);
  row.mark = row.querySelector('td.num');
  row.check = check;
  row.letter = row.querySelector('.letter');
  table.rows.set(unit, row);
  return marked(row, unit);
}

function marked(row, unit) {
  const focus = focused();
  const kind = focus ? relation(unit, focus) || (unit === focus ? 'self' : '') : '';
  const place = state.pick.indexOf(unit.key);
  if (row.kind !== kind || (focus && row.beside !== focus)) {
    row.className = kind;
    if (row.mark.lastChild.nodeName === 'SPAN') row.mark.lastChild.remove();
    if (kind) row.mark.append(relationMark(unit, focus));
    row.kind = kind;
    row.beside = focus;
  }
  row.check.checked = place >= 0;
  row.letter.textContent = place >= 0 ? LETTERS[place] : '';
  return row;
}

function renderTable(view) {
  if (!table.body) {
    table.body = el('tbody', {});
    const pickHead = el('th', { scope: 'col', class: 'pick' }, hiddenText(t('compare')), el('span', { 'aria-hidden': 'true' }, 'A–D'));
    view.append(
      el('p', { class: 'fine hint' }, t('table_hint')),
      el('div', { class: 'scroll', tabindex: 0, role: 'region', 'aria-label': t('view_table') },
        el('table', { class: 'units' }, el('caption', { class: 'sr' }, t('table_caption')), el('thead', {}, el('tr', {}, pickHead, ...table.columns.map(headCell))), table.body)),
      el('p', { class: 'fine' }, t('table_note')), el('p', { class: 'fine small' }, t('table_hint')));
  }
  markSort();
  const rows = sorted(chosen());
  const now = rows.map((unit) => unit.place).join();
  for (const [unit, row] of table.rows) marked(row, unit);
  if (now === table.order) return;
  table.order = now;
  append(table.body, rows, unitRow);
}
