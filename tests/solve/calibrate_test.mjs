// `spark solve calibrate` as people with spreadsheets meet it.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { calibrate, csv, reordered, rows_of } from './spreadsheets.mjs';

// Twelve files read by three of five, of whom Ana is two below the others.
const scores = [];
for (let file = 0; file < 12; file++)
  for (const reader of [file % 5, (file + 1) % 5, (file + 3) % 5])
    scores.push([`f${file}`, ['ana', 'bruno', 'chloe', 'dora', 'emil'][reader], file / 2 - (reader === 0 ? 2 : 0) + ((file * 7 + reader * 3) % 5) / 10]);
const reviews = csv(['file', 'reviewer', 'score'], ...scores);

test('files and reviewers are told with these columns', () => {
  const done = calibrate(reviews, '--places', '4');
  assert.equal(done.code, 0);
  assert.equal(done.out.split('\r\n')[0], 'file,reviews,raw,calibrated,stderr,rank,rank_low,rank_high,chance');
  assert.equal(done.reviewers.split('\r\n')[0], 'reviewer,reviews,severity,spread');
  assert.deepEqual(rows_of(done.out).slice(0, 3).map((row) => [row.file, row.reviews, row.rank]), [['f11', '3', '1'], ['f10', '3', '2'], ['f9', '3', '3']]);
  const [ana, ...others] = rows_of(done.reviewers).map((row) => Number(row.severity));
  assert.ok(ana < -1 && others.every((severity) => severity > 0.2), `${ana} ${others}`);
  assert.equal(done.answer.groups, 1);
});

test('the order of the lines changes not a byte, and neither does another run', () => {
  const once = calibrate(reviews);
  for (let seed = 1; seed <= 5; seed++) {
    const again = calibrate(reordered(reviews, seed));
    assert.deepEqual([again.out, again.reviewers], [once.out, once.reviewers]);
  }
  assert.equal(rows_of(once.out)[0].chance, '', 'there is no chance where no places are named');
});

test('criteria are put together, and one that all score low weighs on nobody', () => {
  const both = scores.flatMap(([file, reader, score]) => [[file, reader, score, 'team'], [file, reader, score - 3, 'idea']]);
  const whole = calibrate(csv(['file', 'reviewer', 'score', 'criterion'], ...both));
  const partly = calibrate(csv(['file', 'reviewer', 'score', 'criterion'], ...both.filter((_, at) => at !== 0)));
  const order = (done) => rows_of(done.out).map((row) => row.file).join(' ');
  assert.equal(order(whole), order(calibrate(reviews)));
  assert.equal(order(partly), order(whole));
  assert.equal(rows_of(whole.out)[0].reviews, '3');
});

test('reviewers who share no file are told, and ranked apart', () => {
  const others = scores.map(([file, reader, score]) => [`other ${file}`, `other ${reader}`, score + 5]);
  const done = calibrate(csv(['file', 'reviewer', 'score'], ...scores, ...others));
  assert.equal(done.answer.groups, 2);
  assert.match(done.said, /fall into 2 groups that share no file\. Their scores are not compared/);
  assert.equal(rows_of(done.out).filter((row) => row.rank === '1').length, 2);
});

test('bad lines are named with number and reason, and the rest is used', () => {
  const done = calibrate(reviews + 'f1,ana,high\n,ana,3\nf0,ana,5\n');
  assert.equal(done.code, 0);
  for (const line of ['reviews.csv line 38: score "high" is no number.', 'reviews.csv line 39: it names no file.', 'reviews.csv line 40: "ana" scores "f0" twice by the same criterion.'])
    assert.ok(done.said.includes(line), line);
  assert.equal(done.answer.refused_lines, 3);
  const nothing = calibrate('file,reviewer,score\n');
  assert.deepEqual([nothing.code, nothing.said], [1, 'spark: reviews.csv holds no review that can be read.\n']);
});
