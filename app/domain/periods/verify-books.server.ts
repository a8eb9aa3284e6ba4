import { auditEventsOf } from '#app/domain/audit/events.server.ts'
import { type Closing, closedStill } from '#app/domain/ledger/closed/closing.ts'
import { listClosings } from '#app/domain/ledger/closed/months.server.ts'
import {
	type LedgerFault,
	type LedgerVerdict,
	verifyLedger,
} from '#app/domain/ledger/verify-ledger.server.ts'
import type { Db, Reader } from '#db/client.ts'
import { readSnapshot } from '#db/transaction.ts'
import { hashedReports, reportKinds, sha256Of } from './month-reports.server.ts'
import type { ReportKind } from './report-paper.ts'
import { type ProposalRow, selectAllReports, selectProposals } from './store.server.ts'

export type PeriodFault =
	/** two people have agreed on it, as far as is on record, and it is gone, or another is there */
	| { readonly fault: 'closing-gone'; readonly closing: number }
	/** it is in the ledger, and nobody has agreed on it */
	| { readonly fault: 'closing-unapproved'; readonly closing: number }
	| { readonly fault: 'report-missing'; readonly closing: number; readonly kind: string }
	/** its content is not what its hash says */
	| { readonly fault: 'report-altered'; readonly closing: number; readonly kind: string }
	/** made again from the ledger it is another, though its month is closed still */
	| { readonly fault: 'report-differs'; readonly closing: number; readonly kind: string }

export interface BooksVerdict extends Omit<LedgerVerdict, 'faults'> {
	readonly faults: readonly (LedgerFault | PeriodFault)[]
}

/**
 * Proves the ledger (`verifyLedger`) and its closed months: each closing of the ledger is what two
 * people have agreed on, none of those is gone, its reports are all kept and are what their hashes
 * say, and those of months that are closed still are the same when they are made again, which says
 * something only where the ledger itself is sound. Returns what is wrong; nothing is repaired. So
 * is found, too, what the chain of closings cannot show: that its end was cut off. The record of
 * deeds names each closing as well, and tells of one that was taken away with all there is of it.
 */
export async function verifyBooks(db: Db, writtenDown?: string): Promise<BooksVerdict> {
	const ledger = await verifyLedger(db, writtenDown)
	const isSound = ledger.faults.length === 0
	const ofMonths = await readSnapshot(db, async (tx) => {
		const closings = await listClosings(tx)
		const agreed = (await selectProposals(tx, null)).filter(({ state }) => state === 'approved')
		const onRecord = await closingsOnRecord(tx)
		const ofReports = await faultsOfReports(tx, closings, isSound)
		return [...faultsOfClosings(closings, agreed, onRecord), ...ofReports]
	})
	return { ...ledger, faults: [...ledger.faults, ...ofMonths] }
}

/** The numbers of all closings and reopenings of which it was written down who carried them out. */
async function closingsOnRecord(db: Reader): Promise<number[]> {
	const deeds = await auditEventsOf(db, 'period')
	return deeds.flatMap(({ details: { closingNumber } }) =>
		typeof closingNumber === 'number' ? closingNumber : [],
	)
}

function faultsOfClosings(
	closings: readonly Closing[],
	agreed: readonly ProposalRow[],
	onRecord: readonly number[],
): PeriodFault[] {
	const faults: PeriodFault[] = []
	const said = new Map(agreed.map((one) => [one.closing_number, one]))
	for (const closing of closings) {
		const { number } = closing
		const proposal = said.get(number)
		said.delete(number)
		if (!proposal) faults.push({ fault: 'closing-unapproved', closing: number })
		else if (!isAgreed(closing, proposal)) faults.push({ fault: 'closing-gone', closing: number })
	}
	const there = new Set(closings.map(({ number }) => number))
	const known = new Set([...[...said.keys()].map((number) => number ?? 0), ...onRecord])
	for (const closing of known) {
		if (!there.has(closing)) faults.push({ fault: 'closing-gone', closing })
	}
	return faults
}

function isAgreed(closing: Closing, proposal: ProposalRow): boolean {
	return (
		closing.act === proposal.act &&
		closing.month === proposal.month &&
		closing.proposedBy === proposal.proposed_by &&
		closing.approvedBy === proposal.decided_by &&
		closing.actedAt === proposal.decided_at &&
		closing.reason === proposal.reason
	)
}

async function faultsOfReports(
	db: Reader,
	closings: readonly Closing[],
	isSound: boolean,
): Promise<PeriodFault[]> {
	const faults: PeriodFault[] = []
	const inForce = closedStill(closings)
	const kept = Map.groupBy(await selectAllReports(db), (report) => report.closing_number)
	for (const { number: closing, act, month } of closings) {
		if (act !== 'close') continue
		const isClosed = isSound && inForce.get(month) === closing
		const made = new Map<ReportKind, string>(
			isClosed ? (await hashedReports(db, month)).map((one) => [one.kind, one.sha256]) : [],
		)
		for (const kind of reportKinds) {
			const report = kept.get(closing)?.find((one) => one.kind === kind)
			if (!report) faults.push({ fault: 'report-missing', closing, kind })
			else if (sha256Of(report.content) !== report.sha256) {
				faults.push({ fault: 'report-altered', closing, kind })
			} else if (isClosed && made.get(kind) !== report.sha256) {
				faults.push({ fault: 'report-differs', closing, kind })
			}
		}
	}
	return faults
}
