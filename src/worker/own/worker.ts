import { OwnFileError } from '#load/own/OwnFileError.ts';
import { OwnSession } from './OwnSession.ts';
import type { OwnReply, OwnRequest } from './port.ts';

let session: OwnSession | null = null;

function reply(message: OwnReply): void {
  postMessage(message);
}

async function answer(request: OwnRequest): Promise<OwnReply> {
  switch (request.kind) {
    case 'read':
      session = new OwnSession(request.countries, (step, part) => reply({ kind: 'progress', step, part }));
      return { kind: 'preview', preview: await session.read(request.files) };
    case 'check':
      if (!session) throw new Error('Expected files to be read before they are checked');
      return { kind: 'checked', checked: session.check(request.settings) };
  }
}

addEventListener('message', ({ data }: MessageEvent<OwnRequest>) => {
  answer(data).then(reply, (error: unknown) => {
    // A fault of this program: `reportError` carries it to the page, which a lost promise would not.
    if (!(error instanceof OwnFileError)) return reportError(error);
    reply({ kind: 'failed', problem: { file: error.file, fault: error.fault } });
  });
});
