import { Inject, Injectable } from '@nestjs/common';
import { authorize, ok, refusal, type Result } from '@cairn/kernel';
import type { Viewer } from '@cairn/identity';
import { Db } from '@cairn/platform';
import { peopleInvited, placesBooked } from '../training.events.js';
import { WorkshopRow } from '../workshops/workshop.entity.js';
import type { WorkshopFacts } from '../workshops/workshop.facts.js';
import { canBookOthers } from '../workshops/workshop.policy.js';
import { whileEngaged } from '../workshops/workshop.rules.js';
import { allOnRoster, isOnRoster, notOnRoster, workshopToChange, type OnRoster } from '../workshops/workshops.repository.js';
import { book, enter, invite, isEnterable, type Candidate } from './booking.rules.js';
import { seats } from './seats.repository.js';

export interface BookPeopleInput {
  readonly idempotencyKey: string;
  readonly workshopId: string;
  readonly personIds: readonly string[];
  /** What stands in the invitation, or required, unless told. */
  readonly required?: boolean | null;
}

export const mostAtOnce = 500;

const keepsBookings = 'The coach, the client lead and the coordinator book others. You can book your own place.';
const tooMany = refusal('PEOPLE_MANY', `Choose at most ${mostAtOnce} people at once.`, 'personIds');
const nobody = refusal('PEOPLE_NONE', 'Choose at least one person.', 'personIds');
const unlike = (people: readonly string[]): string[] => [...new Set(people)];
const stateIn = (workshop: WorkshopFacts, personId: string): Candidate => ({
  personId,
  state: workshop.seats.find((seat) => seat.personId === personId)?.state ?? null,
});

/** Places for these people, as long as there are any; everybody who gets one hears of it with an entry for their calendar. Once it began, whoever came is entered and no mail goes out. */
@Injectable()
export class BookPeople {
  constructor(@Inject(Db) private readonly db: Db) {}

  run(viewer: Viewer, input: BookPeopleInput): Promise<Result<{ workshopId: string }>> {
    return this.db.mutate(viewer, { key: input.idempotencyKey, operation: 'training.book-people', input }, async (tx) => {
      const workshop = await workshopToChange(tx, viewer, input.workshopId);
      const personIds = unlike(input.personIds);
      if (personIds.length === 0) return nobody;
      if (personIds.length > mostAtOnce) return tooMany;
      const isOwn = personIds.length === 1 && personIds[0] === viewer.personId;
      if (isOwn && !(await isOnRoster(tx, workshop.engagementId, viewer.personId))) return notOnRoster;
      const onRoster = await allOnRoster(tx, workshop.engagementId, personIds);
      authorize(isOwn || canBookOthers(viewer, workshop), keepsBookings);
      const open = whileEngaged(workshop.engagementStatus);
      if (!open.ok) return open;
      if (!canBookOthers(viewer, workshop) && !isForThem(workshop, onRoster[0]))
        return refusal('WORKSHOP_TEAM', `This workshop is for ${workshop.teamName ?? 'another team'}. Ask the coach for a place.`);
      const candidates = personIds.map((id) => stateIn(workshop, id));
      const got = canBookOthers(viewer, workshop) && isEnterable(workshop, tx.now()) ? ok(enter(candidates)) : book(workshop, candidates, tx.now());
      if (!got.ok) return got;
      if (got.value.length === 0) return ok({ workshopId: workshop.id });
      const booked = got.value.map((one) => one.personId);
      const places = workshop.booked + booked.length;
      if (places > workshop.places) await tx.table(WorkshopRow).amend({ id: workshop.id }, { places });
      await seats(tx, workshop, viewer.personId).book(booked, input.required ?? null);
      // Their calendars were told that it is off: what follows has to be newer than that.
      if (got.value.some((one) => one.state === 'CANCELLED')) await tx.table(WorkshopRow).amend({ id: workshop.id }, { icsSequence: workshop.icsSequence + 1 });
      await tx.emit(placesBooked({ workshopId: workshop.id, clientId: workshop.clientId, engagementId: workshop.engagementId, personIds: booked }));
      return ok({ workshopId: workshop.id });
    });
  }
}

/** For everybody, for their team, or they were asked. */
const isForThem = (workshop: WorkshopFacts, person: OnRoster | undefined): boolean =>
  workshop.teamId === null ||
  workshop.teamId === person?.teamId ||
  workshop.seats.some((seat) => seat.personId === person?.personId && seat.state === 'INVITED');

export interface InviteToWorkshopInput {
  readonly idempotencyKey: string;
  readonly workshopId: string;
  readonly personIds: readonly string[];
  readonly required: boolean;
}

/** Asks people to come; each of them books a place, or says no. */
@Injectable()
export class InviteToWorkshop {
  constructor(@Inject(Db) private readonly db: Db) {}

  run(viewer: Viewer, input: InviteToWorkshopInput): Promise<Result<{ workshopId: string }>> {
    return this.db.mutate(viewer, { key: input.idempotencyKey, operation: 'training.invite-to-workshop', input }, async (tx) => {
      const workshop = await workshopToChange(tx, viewer, input.workshopId);
      const personIds = unlike(input.personIds);
      if (personIds.length === 0) return nobody;
      if (personIds.length > mostAtOnce) return tooMany;
      await allOnRoster(tx, workshop.engagementId, personIds);
      authorize(canBookOthers(viewer, workshop), 'The coach, the client lead and the coordinator invite.');
      const open = whileEngaged(workshop.engagementStatus);
      if (!open.ok) return open;
      const asked = invite(
        workshop,
        personIds.map((id) => stateIn(workshop, id)),
        tx.now(),
      );
      if (!asked.ok) return asked;
      if (asked.value.length === 0) return ok({ workshopId: workshop.id });
      const invited = asked.value.map((one) => one.personId);
      await seats(tx, workshop, viewer.personId).invite(invited, input.required);
      await tx.emit(peopleInvited({ workshopId: workshop.id, clientId: workshop.clientId, engagementId: workshop.engagementId, personIds: invited }));
      return ok({ workshopId: workshop.id });
    });
  }
}
