// People trained through the API by the coach who is signed in, where a journey is about something else.
import { act, ask } from './people.mjs';

const workshop = 'workshop { id version seats { personId minutesAttended } }';

/** A workshop on the basics with a place for each of these people. Answers `{ id, version }`. */
export async function workshopBooked(page, { engagementId, on, time = '09:00', title, personIds }) {
  const basics = { type: 'OKRS_BASICS', format: 'ONLINE', minutes: 120, places: 20, title };
  const { workshop: planned } = await act(page, 'planWorkshop', 'PlanWorkshopArgs', { engagementId, on, time, ...basics }, workshop);
  return (await act(page, 'bookPeople', 'BookPeopleArgs', { workshopId: planned.id, personIds, required: true }, workshop)).workshop;
}

/** Everybody who was booked was there, but for the absent. */
export async function attended(page, id, absent = []) {
  const { workshop: held } = await ask(page, 'query($id: UUID!) { workshop(id: $id) { version } }', { id });
  const exceptions = absent.map((personId) => ({ personId, minutes: 0 }));
  await act(page, 'recordAttendance', 'RecordAttendanceArgs', { workshopId: id, version: held.version, exceptions }, workshop);
}

/** Who is on the roster, by name: the ids by which workshops know them. */
export async function peopleOf(page, client) {
  const { people } = await ask(page, 'query($client: String!) { people(client: $client) { edges { node { personId name } } } }', { client });
  return Object.fromEntries(people.edges.map(({ node }) => [node.name, node.personId]));
}
