import type { Core } from '@strapi/strapi';

import { AppError } from '../platform/app-error';
import type { Clock } from '../platform/clock';
import { guardedBy } from '../platform/strapi/admin-route';
import { type AdminUser, toActor } from '../platform/strapi/current-actor';
import { strapiDatabase } from '../platform/strapi/strapi-database';
import { toBody, withAppErrors } from '../platform/strapi/to-strapi-error';
import { type AdminUsers, createManagePeople } from './manage/manage-people';
import { readDepartments, readPeople, readRoles } from './manage/people-store';
import { parsePersonForm } from './manage/person-form';
import { readOverview } from './overview/read-overview';
import { MANAGE_PEOPLE } from './roles';

type Ctx = {
  params: Record<string, string>;
  request: { body?: unknown };
  state: { user: AdminUser };
};

const toPersonId = ({ params }: Ctx): number => {
  const id = Number(params.personId);
  if (Number.isSafeInteger(id) && id > 0 && id < 2 ** 31) return id;
  throw new AppError({
    kind: 'missing',
    code: 'people.no-person',
    message: `没有编号为 ${(params.personId ?? '').slice(0, 20)} 的人员。`,
  });
};

const createHandlers = (strapi: Core.Strapi) => {
  const database = strapiDatabase(strapi);
  const manage = createManagePeople({
    database,
    clock: strapi.get('gongkai.clock') as Clock,
    users: () => strapi.service('admin::user') as unknown as AdminUsers,
  });
  const { sql } = database;
  const byWhom = ({ state }: Ctx) => toActor(state.user);
  const setActive = (active: boolean) =>
    withAppErrors(async (ctx: Ctx) =>
      toBody(await manage.setActive(toPersonId(ctx), active, byWhom(ctx))),
    );
  return {
    list: withAppErrors(async () => ({ results: await readPeople(sql) })),
    choices: withAppErrors(async () => ({
      roles: await readRoles(sql),
      departments: await readDepartments(sql),
    })),
    overview: withAppErrors(() => readOverview(sql)),
    create: withAppErrors(async (ctx: Ctx) =>
      toBody(await manage.createPerson(parsePersonForm(ctx.request.body), byWhom(ctx))),
    ),
    change: withAppErrors(async (ctx: Ctx) =>
      toBody(
        await manage.changePerson(toPersonId(ctx), parsePersonForm(ctx.request.body), byWhom(ctx)),
      ),
    ),
    resetPassword: withAppErrors(async (ctx: Ctx) =>
      toBody(await manage.resetPassword(toPersonId(ctx), byWhom(ctx))),
    ),
    deactivate: setActive(false),
    reactivate: setActive(true),
  };
};

/** /people/… for whoever keeps people. The app has no routes of its own type, so they are given to the server here. */
export const registerPeopleRoutes = (strapi: Core.Strapi): void => {
  const handlers = createHandlers(strapi);
  const route = (method: string, path: string, handler: keyof typeof handlers) => ({
    method,
    path,
    handler: handlers[handler],
    config: guardedBy(MANAGE_PEOPLE),
    info: { pluginName: 'admin' },
  });
  strapi.server.routes({
    type: 'admin',
    prefix: '/people',
    routes: [
      route('GET', '/persons', 'list'),
      route('GET', '/choices', 'choices'),
      route('GET', '/overview', 'overview'),
      route('POST', '/persons', 'create'),
      route('PUT', '/persons/:personId', 'change'),
      route('POST', '/persons/:personId/reset-password', 'resetPassword'),
      route('POST', '/persons/:personId/deactivate', 'deactivate'),
      route('POST', '/persons/:personId/reactivate', 'reactivate'),
    ],
  } as never);
};
