import type { Standing } from '#domain/standing.ts';
import * as m from '#messages';

export const STANDING_WORD: Record<Standing, () => string> = {
  'in-force': m.profile_in_force,
  suspended: m.profile_suspended,
  'not-yet': m.profile_not_yet,
  ended: m.profile_ended,
};
