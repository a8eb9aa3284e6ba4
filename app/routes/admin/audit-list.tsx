import type { SerializeFrom } from '@remix-run/node'
import { useCopy } from '#app/copy/use-copy.ts'
import { isStaffRole } from '#app/domain/staff/role.ts'
import { formatRupiah, sen } from '#app/shared/money.ts'
import { classes } from '#app/ui/kit/classes.ts'
import { DateTime } from '#app/ui/kit/date-time.tsx'
import { EmptyState } from '#app/ui/kit/empty-state.tsx'
import type { NamedEvent } from './name-events.server.ts'

type Event = SerializeFrom<NamedEvent>

const ROW =
	'grid gap-x-5 py-3 md:grid-cols-[9.5rem_minmax(8rem,11rem)_minmax(10rem,13rem)_minmax(9rem,1fr)_minmax(0,1.6fr)]'

/** What was done, one line each; on a narrow screen each act is a short paragraph. */
export function AuditList({ events }: { events: readonly Event[] }) {
	const words = useCopy().auditTrail
	if (events.length === 0) return <EmptyState title={words.empty} />
	return (
		<div className="text-small">
			<div
				aria-hidden="true"
				className={classes(ROW, 'font-semibold text-caption text-muted max-md:hidden')}
			>
				{[words.at, words.who, words.what, words.subject, words.details].map((head) => (
					<span key={head}>{head}</span>
				))}
			</div>
			<ol aria-label={words.caption} className="divide-y divide-line md:border-line md:border-t">
				{events.map((event) => (
					<li key={event.id} className={ROW}>
						<span className="figures text-muted max-md:text-caption">
							<DateTime at={event.at} short />
						</span>
						<span className="font-semibold">
							<Actor event={event} />
						</span>
						<span>{words.actions[event.action] ?? event.action}</span>
						<span className="max-md:text-muted">
							<Subject event={event} />
						</span>
						<span className="min-w-0 text-muted max-md:text-caption">
							<Details details={event.details} />
						</span>
					</li>
				))}
			</ol>
		</div>
	)
}

function Actor({ event }: { event: Event }) {
	const { actors } = useCopy().auditTrail
	if (event.actorKind !== 'staff') return actors[event.actorKind]
	return event.actorName ?? actors.unknown
}

/** A name where the trail knows one, else the end of the id: enough to tell two apart. */
function Subject({ event }: { event: Event }) {
	const { subjects } = useCopy().auditTrail
	const kind = subjects[event.subjectKind] ?? event.subjectKind
	if (event.subjectName) return `${kind} ${event.subjectName}`
	return (
		<>
			{kind} <span className="figures text-muted">…{event.subjectId.slice(-6)}</span>
		</>
	)
}

/** Ids, which tell nobody anything, and whole documents, of which the change is told. */
const UNSAID = [
	'document',
	'documentBefore',
	'lead',
	'mediaKey',
	'paper',
	'proposedBy',
	'receiptId',
	'refundId',
]

function Details({ details }: { details: Event['details'] }) {
	const { auditTrail, common } = useCopy()
	const said = (name: string, value: string | number | null) => {
		if (name.endsWith('Sen') && typeof value === 'number') return formatRupiah(sen(value))
		if (isStaffRole(value)) return common.roles[value]
		return auditTrail.values[`${name}.${value}`] ?? String(value)
	}
	const shown = Object.entries(details).filter(
		([name, value]) => value !== null && value !== '' && !UNSAID.includes(name),
	)
	return shown
		.map(([name, value]) => `${auditTrail.fields[name] ?? name} ${said(name, value)}`)
		.join(', ')
}
