import { type Actor, actorId } from '#app/domain/audit/actor.ts'
import { unpackedPieces } from '#app/domain/orders/parcels/unpacked-pieces.server.ts'
import { namesOfStaff } from '#app/domain/staff/members.server.ts'
import { noSuchLot } from '#app/domain/stock/errors.ts'
import { approveOpname } from '#app/domain/stock/opname/approve-opname.server.ts'
import { closeOpname } from '#app/domain/stock/opname/close-opname.server.ts'
import { type MissingReason, missingReasons } from '#app/domain/stock/opname/opname.ts'
import {
	blindLines,
	countedLines,
	getOpname,
	partakersOf,
} from '#app/domain/stock/opname/opnames.server.ts'
import { recordReasons } from '#app/domain/stock/opname/record-reasons.server.ts'
import { cancelOpname, reopenOpname } from '#app/domain/stock/opname/reopen-opname.server.ts'
import { startCount } from '#app/domain/stock/opname/start-count.server.ts'
import { readBatchCode } from '#app/domain/workshop/cohort.ts'
import { unreadableInput } from '#app/http/errors.ts'
import type { Services } from '#app/services.server.ts'

const LONGEST = 300

/** What a page of a count shows: no number of the books while it is counted. */
export async function readOpname(db: Services['db'], number: string, actor: Actor) {
	const opname = await getOpname(db, number)
	const { openedBy, closedBy, decidedBy, state } = opname
	const partakers = await partakersOf(db, number)
	const names = await namesOfStaff(db, [openedBy, ...(decidedBy ? [decidedBy] : [])])
	const own = actorId(actor) ?? ''
	return {
		opname,
		openedName: names.get(openedBy) ?? '',
		decidedName: names.get(decidedBy ?? '') ?? null,
		isOwn: [openedBy, closedBy, ...partakers].includes(own),
		blind: state === 'counting' ? await blindLines(db, number) : [],
		counted: state === 'counting' ? [] : await countedLines(db, number),
	}
}

/** Carries out what a form of that page asks for, and says where it leads. */
export async function carryOutOpname(
	services: Pick<Services, 'db' | 'clock'>,
	{ number, form }: { number: string; form: FormData },
	actor: Actor,
): Promise<string> {
	const own = `/bengkel/opname/${number}`
	const text = (name: string) => typedIn(form, name)
	switch (text('intent')) {
		case 'begin': {
			const lotCode = lotCodeOf(text('code'))
			if (lotCode === null) throw noSuchLot()
			const deps = { ...services, unpacked: unpackedPieces }
			const { countId } = await startCount(deps, { number, lotCode }, actor)
			return `${own}/hitung/${countId}`
		}
		case 'close':
			await closeOpname(services, { number }, actor)
			return own
		case 'reasons':
			await recordReasons(services, { number, reasons: reasonsIn(form) }, actor)
			return `${own}?kini=alasan`
		case 'approve':
			await approveOpname(services, { number, decision: text('decision') }, actor)
			return `${own}?kini=setuju`
		case 'reopen':
			await reopenOpname(services, { number }, actor)
			return own
		case 'cancel':
			await cancelOpname(services, { number, decision: text('decision') }, actor)
			return own
		default:
			throw unreadableInput()
	}
}

/** The code of a lot as typed, or as a scanner reads it from the address on a tag. */
export function lotCodeOf(typed: string): string | null {
	const last = typed.trim().split('/').at(-1) ?? ''
	return readBatchCode(last) ?? (last.toUpperCase() || null)
}

/** A field as it was typed, without the space around it. */
export function typedIn(form: FormData, name: string): string {
	const value = form.get(name)
	return typeof value === 'string' ? value.trim().slice(0, LONGEST) : ''
}

function reasonsIn(form: FormData) {
	const reasons = new Map<string, { reason: MissingReason | null; note: string }>()
	for (const code of form.getAll('line').map(String)) {
		const said = form.get(`reason-${code}`)
		reasons.set(code, {
			reason: missingReasons.find((reason) => reason === said) ?? null,
			note: typedIn(form, `note-${code}`),
		})
	}
	return reasons
}
