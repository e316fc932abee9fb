import { expect, it } from 'vitest';
import type { Lever } from '#domain/lever.ts';
import { Edits } from '#state/Edits.svelte.ts';
import { View } from '#state/View.svelte.ts';

function opened() {
  const view = new View({ commodities: ['cobalt'], scenarios: ['africa'], referenceYear: 2024 }, '');
  return { view, edits: new Edits(view) };
}
const loss = (share: number): Lever => ({
  kind: 'supplier-loss',
  commodity: 'cobalt',
  country: 'COD',
  stage: 'extraction',
  share,
});

it('takes back and makes again every kind of change, in order', () => {
  const { view, edits } = opened();
  edits.make({ toggled: ['drc-quota'] });
  edits.make({ levers: [loss(0.5)] });
  edits.make({ parameters: { adaptability: 5 } });
  edits.undo();
  expect(view.choice.parameters).toEqual({});
  edits.undo();
  expect(view.choice).toMatchObject({ toggled: ['drc-quota'], levers: [] });
  edits.redo();
  edits.redo();
  expect(view.choice).toMatchObject({ levers: [loss(0.5)], parameters: { adaptability: 5 } });
  expect(edits.canRedo).toBe(false);
});

it('takes back a drag as one change', () => {
  const { view, edits } = opened();
  edits.make({ levers: [loss(0.5)] });
  for (const share of [0.55, 0.6, 0.65]) edits.make({ levers: [loss(share)] }, 'lever 0');
  expect(edits.isDragging).toBe(true);
  edits.settle();
  expect(edits.isDragging).toBe(false);
  edits.undo();
  expect(view.choice.levers).toEqual([loss(0.5)]);
  edits.undo();
  expect(view.choice.levers).toEqual([]);
});

it('forgets what was taken back once something else is changed', () => {
  const { edits } = opened();
  edits.make({ toggled: ['a'] });
  edits.undo();
  edits.make({ toggled: ['b'] });
  expect(edits.canRedo).toBe(false);
});

it('does nothing where there is nothing to take back or make again', () => {
  const { view, edits } = opened();
  const before = view.choice;
  edits.undo();
  edits.redo();
  expect(view.choice).toBe(before);
});

it('keeps what is no edit when a change is taken back', () => {
  const { view, edits } = opened();
  edits.make({ toggled: ['a'] });
  view.change({ picture: 'table' });
  edits.undo();
  expect(view.choice).toMatchObject({ picture: 'table', toggled: [] });
});

it('takes back the choice of a scenario together with its options, and loads what that needs', () => {
  const view = new View({ commodities: ['cobalt'], scenarios: ['africa'], referenceYear: 2024 }, '');
  const followed: string[] = [];
  const edits = new Edits(view, (change) => {
    change();
    followed.push(view.choice.scenario);
  });
  edits.make({ scenario: 'africa', toggled: ['drc-quota'] });
  edits.undo();
  expect(view.choice).toMatchObject({ scenario: 'world', toggled: [] });
  edits.redo();
  expect(view.choice).toMatchObject({ scenario: 'africa', toggled: ['drc-quota'] });
  expect(followed).toEqual(['africa', 'world', 'africa']);
});
