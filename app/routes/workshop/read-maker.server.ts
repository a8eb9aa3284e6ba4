import { listConsents, type RecordedConsent } from '#app/domain/people/consents.server.ts'
import { findErasure } from '#app/domain/people/erasure/erasures.server.ts'
import { noSuchMaker } from '#app/domain/people/errors.ts'
import { listStatuses } from '#app/domain/people/makers.server.ts'
import { listPresences } from '#app/domain/people/presence/presences.server.ts'
import { savingsActsOf } from '#app/domain/people/presence/savings-acts.server.ts'
import { presencesInEffect } from '#app/domain/people/presence.ts'
import { listBlocks, listRegister } from '#app/domain/people/registered-makers.server.ts'
import { listStaff, namesOfStaff } from '#app/domain/staff/members.server.ts'
import type { Services } from '#app/services.server.ts'
import type { CalendarDate } from '#app/shared/instant.ts'
import { everybody, nameCohorts } from './read-makers.server.ts'

type Db = Services['db']

/** One maker with all that is on record, by code; refuses `people.no_such_maker`. */
export async function readMaker(
	db: Db,
	code: string,
	{ on, readerId }: { on: CalendarDate; readerId: string },
) {
	const filter = { ...everybody, codes: [code] }
	const { makers } = await listRegister(db, { on, filter, cursor: null })
	const [maker] = await nameCohorts(db, makers)
	if (!maker) throw noSuchMaker(code)
	const presences = await listPresences(db, maker.id)
	const inEffect = new Set(presencesInEffect(presences).map(({ id }) => id))
	const erasure = await findErasure(db, maker.id)
	const acts = await savingsActsOf(db, maker.id)
	return {
		maker,
		statuses: await listStatuses(db, maker.id),
		presences: presences.map((one) => ({ ...one, corrected: !inEffect.has(one.id) })).reverse(),
		lastAct: acts.at(-1) ?? null,
		consents: await nameWitnesses(db, await listConsents(db, maker.id)),
		erasure: erasure && {
			requestedAt: erasure.requestedAt,
			/** asked for by who reads this, who does not agree to it too */
			isOwn: erasure.requestedBy === readerId,
			requesterName:
				(await namesOfStaff(db, [erasure.requestedBy])).get(erasure.requestedBy) ?? null,
		},
		blocks: await listBlocks(db),
	}
}

/** Who may witness a consent that this member records: everybody else who works here. */
export async function listWitnesses(db: Db, recorderId: string) {
	const staff = (await listStaff(db)).filter(
		({ id, closedAt }) => closedAt === null && id !== recorderId,
	)
	return staff.map(({ id, name }) => ({ value: id, label: name }))
}

/** The same consents with the names of the staff who witnessed and recorded them. */
export async function nameWitnesses(db: Db, consents: readonly RecordedConsent[]) {
	const names = await namesOfStaff(
		db,
		consents.flatMap(({ witnessedBy, recordedBy }) => [witnessedBy, recordedBy]),
	)
	return consents.map((consent) => ({
		...consent,
		witnessName: names.get(consent.witnessedBy) ?? null,
		recorderName: names.get(consent.recordedBy) ?? null,
	}))
}

/** The photo a form brings; null where none was chosen. Its file's name is never looked at. */
export async function photoIn(form: FormData): Promise<Uint8Array | null> {
	const photo = form.get('photo')
	return photo instanceof Blob && photo.size > 0 ? new Uint8Array(await photo.arrayBuffer()) : null
}
