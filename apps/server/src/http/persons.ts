import type { FastifyInstance } from 'fastify';
import { needs } from '../access/permission.js';
import { erasePerson, exportPerson } from '../persons/persons.js';
import { type ErasedPerson, type PersonExport, WantedPerson } from '../routes.js';
import type { Services } from '../services.js';
import { chooseShop } from '../shops/choose.js';
import { parse } from './validate.js';

interface ById {
  Params: { id: string };
}

/** What is kept of one person, told and taken away; for owners alone. */
export function personRoutes(app: FastifyInstance, services: Services): void {
  const { store, intake, receiver, changes } = services;

  app.post<ById>('/api/shops/:id/person/export', needs('manage'), async (request): Promise<PersonExport> => {
    const person = parse(WantedPerson, request.body, 'body');
    const { id: shop } = await chooseShop(store, request.params.id);
    await intake.settled();
    return exportPerson({ ...services, cardLinks: services.app.cardLinks }, { shop, person });
  });

  app.post<ById>('/api/shops/:id/person/erase', needs('manage'), async (request): Promise<ErasedPerson> => {
    const person = parse(WantedPerson, request.body, 'body');
    const { id: shop } = await chooseShop(store, request.params.id);
    // What was acknowledged lies in the log until it is stored: nothing of it may come in afterwards.
    await intake.settled();
    const erased = await erasePerson({ ...services, cardLinks: services.app.cardLinks }, { shop, person });
    receiver.forget();
    changes.tell(shop);
    return erased;
  });
}
