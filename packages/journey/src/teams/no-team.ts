import { meantBy, type Team } from '@throughline/model';
import { QuestionError } from '../answer/question-error.js';

/** For a question that names a team which the shop has not. */
export function noTeam(id: string, field: string, teams: readonly Team[]): QuestionError {
  const meant = meantBy(
    id,
    teams.map((team) => team.id),
  );
  return QuestionError.because(field, (refusals) => refusals.noTeam(id, meant));
}
