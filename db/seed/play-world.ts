import type { createSandboxControl } from '#app/adapters/stripe-sandbox/control.ts'
import type { Actor } from '#app/domain/audit/actor.ts'
import type { EvidenceStore } from '#app/domain/complaints/evidence.ts'
import type { OrderLinks } from '#app/domain/orders/open-payment.server.ts'
import type { PaymentGateway } from '#app/domain/payments/gateway.ts'
import type { Payees } from '#app/domain/payments/method.ts'
import type { ProofPictures } from '#app/domain/payments/proof-pictures.ts'
import type { ConsentScans } from '#app/domain/people/consent-scans.ts'
import type { Vault } from '#app/domain/people/vault.ts'
import type { PictureFiles } from '#app/domain/pictures/picture-files.ts'
import type { CourierRates } from '#app/domain/shipping/courier-rates.ts'
import type { StaffRole } from '#app/domain/staff/role.ts'
import type { PaperPictures } from '#app/domain/workshop/paper-pictures.ts'
import {
	type CalendarDate,
	type Clock,
	calendarDate,
	type Instant,
	milliseconds,
} from '#app/shared/instant.ts'
import { invariant } from '#app/shared/invariant.ts'
import type { Sheets } from '#app/shared/sheet.ts'
import type { Db } from '#db/client.ts'
import { holidays2026, holidays2027 } from '#db/migrations/holidays.ts'

/** What the play is handed from outside. */
export interface Stage {
	readonly db: Db
	readonly gateway: PaymentGateway
	readonly payees: Payees
	readonly proofPictures: ProofPictures
	readonly agreementPapers: Pick<PaperPictures, 'store'>
	readonly vault: Vault
	readonly consentScans: ConsentScans
	readonly pictureFiles: PictureFiles
	readonly evidence: EvidenceStore
	readonly sheets: Pick<Sheets, 'readLines'>
	readonly links: OrderLinks
	readonly sandbox: ReturnType<typeof createSandboxControl>
	/** the moment the play leads up to */
	readonly now: Instant
}

/** The stage with the play's own time and cast: what verbs are handed. */
export interface World extends Stage {
	readonly clock: Clock
	readonly rates: CourierRates
	/** ids of the members of staff, once they are registered */
	readonly staff: Map<CastName, string>
}

/** Something that happens at a moment. Deeds of the same moment keep their order. */
export interface Deed {
	readonly at: Instant
	readonly play: (world: World) => Promise<void>
}

/** One member of staff for each role, and a second officer who signs batches. */
export type CastName = StaffRole | 'second-officer'

/** The member of staff with this role, as the one who does something. */
export function actorOf(world: World, role: CastName): Actor {
	const id = world.staff.get(role)
	invariant(id, `the ${role} is registered before acting`)
	return { kind: 'staff', id }
}

/** The days on which no time to complain or to answer runs. */
export const holidays: ReadonlySet<CalendarDate> = new Set(
	[...holidays2026, ...holidays2027].map(([date]) => calendarDate(date)),
)

const SECOND_MS = 1_000

/** The clock of the shop and of the sandbox, which move together; the sandbox counts seconds. */
export function playClock(): Clock & { moveTo(stage: Stage, at: Instant): Promise<void> } {
	let now: Instant | undefined
	return {
		now() {
			invariant(now, 'the play has begun')
			return now
		},
		async moveTo({ sandbox }, at) {
			now = at
			await sandbox.setClock(Math.floor(milliseconds(at) / SECOND_MS))
		},
	}
}
