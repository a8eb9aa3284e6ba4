import {
	type Agreement,
	type AgreementState,
	stateOfAgreements,
} from '#app/domain/workshop/agreement.ts'
import { refuse } from '#app/domain/workshop/cohort-refusals.ts'
import { noSuchPartner } from '#app/domain/workshop/errors.ts'
import { selectPartnerByCode } from '#app/domain/workshop/store.server.ts'
import type { CalendarDate } from '#app/shared/instant.ts'
import type { Reader } from '#db/client.ts'
import {
	selectAgreements,
	selectContacts,
	selectPartners,
	selectScan,
	selectScans,
} from './store.server.ts'

/** A partner with how its agreements stand today. */
export interface PartnerRecord {
	readonly code: string
	readonly name: string
	readonly state: AgreementState
	/** the last day of the last agreement, and how many days are left until then */
	readonly until: CalendarDate | null
	readonly daysLeft: number | null
	/** the number of that agreement */
	readonly number: string | null
}

/** Every partner by name; there are a handful. */
export async function listPartners(db: Reader, today: CalendarDate): Promise<PartnerRecord[]> {
	const partners = await selectPartners(db)
	const ids = partners.map(({ id }) => id)
	const agreements = ids.length === 0 ? [] : await selectAgreements(db, ids)
	return partners.map(({ id, code, name }) => {
		const own = agreements.filter((row) => row.partner_id === id)
		const stand = stateOfAgreements(own.map(agreementOf), today)
		return { code, name, ...stand, number: own[0]?.number ?? null }
	})
}

/** The partners whose last agreement ends within sixty days, has ended, or was never recorded. */
export async function agreementAlarms(db: Reader, today: CalendarDate): Promise<PartnerRecord[]> {
	const partners = await listPartners(db, today)
	return partners.filter(({ state }) => state !== 'valid')
}

export interface PartnerPage extends PartnerRecord {
	readonly contacts: readonly {
		readonly id: string
		readonly name: string
		readonly position: string
		readonly phone: string
		readonly email: string
	}[]
	/** the last to end first, each with the ids of its pages */
	readonly agreements: readonly (Agreement & { readonly scanIds: readonly string[] })[]
}

/** One partner with all that is kept of it. Refuses `workshop.no_such_partner`. */
export async function getPartner(
	db: Reader,
	code: string,
	today: CalendarDate,
): Promise<PartnerPage> {
	const partner = await selectPartnerByCode(db, code)
	if (!partner) throw noSuchPartner(code)
	const rows = await selectAgreements(db, [partner.id])
	const ids = rows.map(({ id }) => id)
	const scans = ids.length === 0 ? [] : await selectScans(db, ids)
	const contacts = await selectContacts(db, partner.id)
	return {
		code: partner.code,
		name: partner.name,
		...stateOfAgreements(rows.map(agreementOf), today),
		number: rows[0]?.number ?? null,
		contacts: contacts.map(({ partner_id: _, ...contact }) => contact),
		agreements: rows.map((row) => ({
			...agreementOf(row),
			scanIds: scans.filter((scan) => scan.agreement_id === row.id).map(({ id }) => id),
		})),
	}
}

/** The key of a page of an agreement. Refuses `workshop.no_such_agreement`. */
export async function getScanKey(db: Reader, scanId: string): Promise<string> {
	const scan = await selectScan(db, scanId)
	if (!scan) throw refuse('workshop.no_such_agreement')
	return scan.media_key
}

function agreementOf(row: Awaited<ReturnType<typeof selectAgreements>>[number]): Agreement {
	return {
		id: row.id,
		number: row.number,
		signedOn: row.signed_on,
		validFrom: row.valid_from,
		validUntil: row.valid_until,
	}
}
