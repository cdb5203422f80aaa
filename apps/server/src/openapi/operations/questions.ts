import { z } from 'zod';
import * as wire from '../../routes.js';
import { BYTES, CSV, EVENTS, JSON_OF_ANY, type Operations } from '../operation.js';
import { AnyAnswer } from '../schemas.js';

const ANY = z.unknown();

/** Questions, models, files and imports. */
export const QUESTIONS: Operations = {
  'POST /api/questions': {
    says: 'Ask a question: every figure of the app comes from here',
    body: wire.QuestionBody,
    answer: AnyAnswer,
  },
  'POST /api/questions/csv': {
    says: 'A list of an answer: the one in a field, or the first',
    query: wire.TableQuery,
    body: wire.QuestionBody,
    answer: CSV,
  },
  'GET /api/shops/:id/answers': { says: 'Questions that are kept under a name', answer: [wire.AnswerEntry] },
  'GET /api/shops/:id/answers/:document': { says: 'One of them', answer: wire.AnswerEntry },
  'PUT /api/shops/:id/answers/:document': {
    says: 'Keep a question under a name',
    body: wire.AnswerBody,
    answer: wire.AnswerEntry,
  },
  'DELETE /api/shops/:id/answers/:document': { says: 'Remove a question that was kept' },
  'GET /api/shops/:id/answers/:document/answer': {
    says: 'Its answer, as the shop is now',
    answer: AnyAnswer,
  },
  'GET /api/shops/:id/answers/:document/figures': {
    says: 'The numbers of its answer, of each list its first 50 items and of lists within them 15, by the paths at which they stand, and what each is called',
    query: wire.FiguresQuery,
    answer: [wire.FigureEntry],
  },
  'GET /api/shops/:id/answers/:document/table.csv': {
    says: 'A list of its answer',
    query: wire.TableQuery,
    answer: CSV,
  },
  'GET /api/shops/:id/dashboards': { says: 'Dashboards', answer: [wire.DashboardEntry] },
  'GET /api/shops/:id/dashboards/:document': { says: 'One of them', answer: wire.DashboardEntry },
  'PUT /api/shops/:id/dashboards/:document': {
    says: 'Arrange saved answers on a dashboard',
    body: wire.DashboardBody,
    answer: wire.DashboardEntry,
  },
  'DELETE /api/shops/:id/dashboards/:document': { says: 'Remove a dashboard' },
  'GET /api/shops/:id/dashboards/:document/links': {
    says: 'Links by which others may look at a dashboard',
    answer: [wire.LinkEntry],
  },
  'POST /api/shops/:id/dashboards/:document/links': {
    says: 'Make such a link, told this once',
    body: wire.LinkBody,
    answer: wire.NewLink,
    status: 201,
  },
  'DELETE /api/shops/:id/dashboards/:document/links/:link': { says: 'Take a link back' },
  'GET /api/shops/:id/alerts': { says: 'Alerts', answer: [wire.AlertEntry] },
  'GET /api/shops/:id/alerts/:document': { says: 'One of them', answer: wire.AlertEntry },
  'PUT /api/shops/:id/alerts/:document': {
    says: 'Have a figure of a saved answer looked at',
    body: wire.AlertBody,
    answer: wire.AlertEntry,
  },
  'DELETE /api/shops/:id/alerts/:document': { says: 'Remove an alert and what it sent' },
  'GET /api/shops/:id/alerts/:document/log': { says: 'What an alert sent', answer: [wire.SentAlert] },
  'POST /api/shops/:id/alerts/:document/test': { says: 'Send a test', answer: wire.SentAlert },
  'GET /api/shops/:id/digests': {
    says: 'Dashboards and saved answers that are sent again and again',
    answer: [wire.DigestEntry],
  },
  'GET /api/shops/:id/digests/:document': { says: 'One of them', answer: wire.DigestEntry },
  'PUT /api/shops/:id/digests/:document': {
    says: 'Have a dashboard or a saved answer sent each day or week',
    body: wire.DigestBody,
    answer: wire.DigestEntry,
  },
  'DELETE /api/shops/:id/digests/:document': { says: 'Send it no more, and forget what was sent' },
  'GET /api/shops/:id/digests/:document/log': { says: 'What was sent of it', answer: [wire.SentAlert] },
  'POST /api/shops/:id/digests/:document/test': { says: 'Send it now, as a test', answer: wire.SentAlert },
  'GET /api/alert-ways': { says: 'By what this server can send alerts', answer: wire.AlertWays },
  'GET /api/shared/:token': { says: 'The dashboard that a link is to', answer: wire.SharedDashboard },
  'GET /api/shared/:token/answers/:answer': {
    says: 'An answer on that dashboard, as the shop is now',
    answer: AnyAnswer,
  },
  'GET /api/shops/:id/card-desk': { says: 'Who may embed cards of customers', answer: wire.CardDeskEntry },
  'PUT /api/shops/:id/card-desk': {
    says: 'Name the sites that may embed cards',
    body: wire.CardDeskBody,
    answer: wire.CardDeskEntry,
  },
  'POST /api/shops/:id/card-desk/secret': {
    says: 'Make a new secret to sign cards with, told this once; what the one before signed ends',
    answer: wire.CardSecret,
    status: 201,
  },
  'POST /api/shops/:id/cards': {
    says: 'Sign a link to the card of one customer',
    body: wire.CardOrder,
    answer: wire.NewCard,
    status: 201,
  },
  'GET /api/shops/:id/cards': {
    says: 'Links to cards that were given out and have not ended',
    answer: [wire.CardLinkEntry],
  },
  'DELETE /api/shops/:id/cards/:link': { says: 'Take a link to a card back' },
  'POST /api/shops/:id/cards/:link/restore': { says: 'Have a link to a card taken again' },
  'GET /api/cards/:id': {
    says: 'The card that a signed link is to: one customer as a support desk sees them',
    query: wire.CardQuery,
    answer: wire.Card,
  },
  'GET /api/decide': {
    says: 'All models, with the schemas of what they take and give',
    answer: [wire.ModelEntry],
  },
  'POST /api/decide/:model': { says: 'Run a model on its input', body: ANY, answer: ANY },
  'GET /api/shops/:id/log': {
    says: 'The shop as an event log, XES or OCEL',
    query: wire.LogQuery,
    answer: BYTES,
  },
  'POST /api/uploads': {
    says: 'Send one file to be imported',
    query: wire.UploadQuery,
    body: BYTES,
    answer: wire.Upload,
  },
  'POST /api/guess': {
    says: 'Guess what the columns of files mean, or check a mapping against them',
    body: wire.GuessBody,
    answer: wire.GuessAnswer,
  },
  'POST /api/imports': {
    says: 'Start an import',
    body: wire.ImportBody,
    answer: wire.ImportStarted,
    status: 202,
  },
  'GET /api/imports': {
    says: 'Every import since the server started, the newest first',
    answer: wire.ImportList,
  },
  'GET /api/imports/:id': { says: 'How far an import is', answer: wire.ImportState },
  'GET /api/imports/:id/events': { says: 'How far an import is, at each change', answer: EVENTS },
  'GET /api/openapi.json': { says: 'This description', answer: JSON_OF_ANY },
  'GET /api/reference': {
    says: 'This description as a page',
    answer: { type: 'text/html', says: 'A page that needs neither script nor network' },
  },
};
