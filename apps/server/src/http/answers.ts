import { currencyAt, figureLabel, figureNames, figuresOf, Question, unitOf } from '@throughline/model';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { needs } from '../access/permission.js';
import { demandForQuestion, seesTogetherOnly } from '../access/single-customers.js';
import { togetherOnly } from '../access/together.js';
import type { Caller } from '../access/caller.js';
import { sentWith } from '../alerts/removed-digests.js';
import { askShop } from '../answers/ask-shop.js';
import { tableCsv } from '../answers/table.js';
import {
  type Answer,
  AnswerBody,
  type FigureEntry,
  FiguresQuery,
  QuestionBody,
  TableQuery,
} from '../routes.js';
import type { Services } from '../services.js';
import { chooseShop } from '../shops/choose.js';
import { type ByDocument, documentRoutes, findDocument } from './documents.js';
import { leaving } from './leaving.js';
import { parse } from './validate.js';

/** Questions that are kept under a name, and what they are answered with now. */
export function answerRoutes(app: FastifyInstance, services: Services): void {
  const { answers } = services.app;
  const read = (value: unknown) => {
    const { revision, ...body } = parse(AnswerBody, value, 'body');
    return { revision, body };
  };
  documentRoutes(app, services, {
    path: 'answers',
    documents: answers,
    read,
    ...sentWith(services, 'answer'),
  });

  const answered = async (request: FastifyRequest<ByDocument>, reply: FastifyReply): Promise<Answer> => {
    const { id, document } = request.params;
    const { body } = await findDocument(answers, id, document);
    demandForQuestion(request.caller, body.question);
    const answer = await askShop(services, { shop: id, question: body.question, signal: leaving(reply) });
    return shownTo(request.caller, body.question, answer);
  };
  const one = '/api/shops/:id/answers/:document';

  app.get<ByDocument>(
    `${one}/answer`,
    needs('read'),
    async (request, reply): Promise<Answer> => answered(request, reply),
  );

  app.get<ByDocument>(`${one}/figures`, needs('read'), async (request, reply): Promise<FigureEntry[]> => {
    const { locale } = parse(FiguresQuery, request.query, 'query');
    const answer = await answered(request, reply);
    return figuresOf(answer).map(({ path, value }) => ({
      path,
      label: figureLabel(answer, path, locale),
      ...figureNames(answer, path, locale),
      value,
      unit: unitOf(path, answer),
      currency: unitOf(path, answer) === 'money' ? currencyAt(answer, path) : null,
    }));
  });

  app.get<ByDocument>(`${one}/table.csv`, needs('read'), async (request, reply) => {
    const { table } = parse(TableQuery, request.query, 'query');
    return sendCsv(reply, tableCsv(await answered(request, reply), table));
  });

  app.post('/api/questions/csv', needs('read'), async (request, reply) => {
    const { table } = parse(TableQuery, request.query, 'query');
    const { shop, ...question } = parse(QuestionBody, request.body, 'body');
    demandForQuestion(request.caller, question);
    const chosen = await chooseShop(services.store, shop);
    const answer = await askShop(services, { shop: chosen.id, question, signal: leaving(reply) });
    return sendCsv(reply, tableCsv(shownTo(request.caller, question, answer), table));
  });
}

/** @param question as it was kept; it has been answered, so that it can be read. */
function shownTo(caller: Caller, question: unknown, answer: Answer): Answer {
  return seesTogetherOnly(caller) ? togetherOnly(Question.parse(question), answer) : answer;
}

function sendCsv(reply: FastifyReply, csv: string): FastifyReply {
  return reply
    .type('text/csv; charset=utf-8')
    .header('content-disposition', 'attachment; filename="answer.csv"')
    .send(csv);
}
