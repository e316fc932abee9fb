import { describe, expect, it } from 'vitest';
import type { NamedCountry } from '#load/own/countryIndex.ts';
import { OwnImport } from '#state/OwnImport.svelte.ts';
import type { Checked, OwnReply, OwnRequest, Preview } from '#worker/own/port.ts';

const preview: Preview = {
  tables: [
    {
      ...{ name: 'own.csv', columns: ['origin', 'destination', 't'], sample: [], rowCount: 1, kind: 'flows' },
      ...{ match: { origin: 0, destination: 1, tonnes: 2 }, decimals: { mark: 'comma', isCertain: true } },
    },
  ],
  notices: [],
};
const checked: Checked = {
  ...{ doubtful: [], years: [], year: null, leftOut: { otherYears: 0, names: 0 } },
  ...{ problems: [], problemCount: 0, linkCount: 1, data: null },
};

/** An import whose worker answers only when told to; its files are sent as soon as the countries are there. */
async function openImport(countries: () => Promise<readonly NamedCountry[]> = async () => []) {
  const sent: OwnRequest[] = [];
  let reply: (message: OwnReply) => void = () => {};
  let fault: (message: string) => void = () => {};
  let stops = 0;
  const own = new OwnImport(countries, (onreply, onfault) => {
    [reply, fault] = [onreply, onfault];
    return { send: (request) => sent.push(request), stop: () => (stops += 1) };
  });
  own.open([new File(['x'], 'own.csv')]);
  await new Promise((resolve) => setTimeout(resolve));
  return {
    ...{ own, sent, stops: () => stops },
    ...{ reply: (message: OwnReply) => reply(message), fault: (message: string) => fault(message) },
  };
}

describe('OwnImport', () => {
  it('takes the guesses of the preview and checks them at once', async () => {
    const { own, sent, reply } = await openImport();
    reply({ kind: 'preview', preview });
    expect(sent.map(({ kind }) => kind)).toEqual(['read', 'check']);
    expect(own.settings?.tables[0]?.decimals).toBe('comma');
    reply({ kind: 'checked', checked });
    expect(own.phase.status).toBe('ready');
  });

  it('shows the answer to the last question only', async () => {
    const { own, reply } = await openImport();
    reply({ kind: 'preview', preview });
    own.change({ unit: 'kt' });
    reply({ kind: 'checked', checked });
    expect(own.phase.status).toBe('working');
    reply({ kind: 'checked', checked: { ...checked, linkCount: 7 } });
    expect(own.checked?.linkCount).toBe(7);
  });

  it('gives a column to one field only', async () => {
    const { own, reply } = await openImport();
    reply({ kind: 'preview', preview });
    own.matchColumn(0, 'source', 2);
    expect(own.settings?.tables[0]?.match).toEqual({ origin: 0, destination: 1, source: 2 });
    own.matchColumn(0, 'source', null);
    expect(own.settings?.tables[0]?.match).toEqual({ origin: 0, destination: 1 });
  });

  it('stops the worker when the reader cancels, and forgets the files', async () => {
    const { own, stops } = await openImport();
    own.cancel();
    expect(stops()).toBe(1);
    expect([own.phase.status, own.preview]).toEqual(['choosing', null]);
  });

  it('waits for the countries, so that a file dropped on a page that still loads has its names known', async () => {
    let arrive: (countries: readonly NamedCountry[]) => void = () => {};
    const { sent } = await openImport(() => new Promise((resolve) => (arrive = resolve)));
    expect(sent).toEqual([]);
    const names = { iso2: 'CD', iso_numeric: '180', name: 'DR Congo', name_es: null, name_fr: null };
    arrive([{ iso3: 'COD', ...names, label_point: null } as unknown as NamedCountry]);
    await new Promise((resolve) => setTimeout(resolve));
    expect(sent).toMatchObject([{ kind: 'read', countries: [{ iso3: 'COD', name: 'DR Congo' }] }]);
  });

  it('says so when the countries cannot be read, and sends nothing once it was cancelled', async () => {
    const { own } = await openImport(async () => Promise.reject(new Error('no countries')));
    expect(own.phase).toMatchObject({ status: 'failed', problem: { fault: { detail: 'no countries' } } });
    let arrive: (countries: readonly NamedCountry[]) => void = () => {};
    const left = await openImport(() => new Promise((resolve) => (arrive = resolve)));
    left.own.cancel();
    arrive([]);
    await new Promise((resolve) => setTimeout(resolve));
    expect(left.sent).toEqual([]);
  });

  it('says so when the worker breaks', async () => {
    const { own, fault } = await openImport();
    fault('out of memory');
    expect(own.phase).toMatchObject({
      status: 'failed',
      problem: { fault: { code: 'program', detail: 'out of memory' } },
    });
  });
});
