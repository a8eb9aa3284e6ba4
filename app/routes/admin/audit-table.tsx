import type { SerializeFrom } from '@remix-run/node'
import { useCopy } from '#app/copy/use-copy.ts'
import { isStaffRole } from '#app/domain/staff/role.ts'
import { formatRupiah, sen } from '#app/shared/money.ts'
import { DateTime } from '#app/ui/kit/date-time.tsx'
import { EmptyState } from '#app/ui/kit/empty-state.tsx'
import { Cell, Head, Table } from '#app/ui/kit/table.tsx'
import type { NamedEvent } from './name-events.server.ts'

type Event = SerializeFrom<NamedEvent>

/** What was done, one line each. On a narrow screen the lines become cards. */
export function AuditTable({ events }: { events: readonly Event[] }) {
	const words = useCopy().admin.audit
	if (events.length === 0) return <EmptyState title={words.empty} />
	return (
		<Table caption={words.caption}>
			<thead>
				<tr>
					<Head>{words.at}</Head>
					<Head>{words.who}</Head>
					<Head>{words.what}</Head>
					<Head>{words.subject}</Head>
					<Head>{words.details}</Head>
				</tr>
			</thead>
			<tbody>
				{events.map((event) => (
					<tr key={event.id}>
						<Cell className="figures whitespace-nowrap text-muted">
							<DateTime at={event.at} short />
						</Cell>
						<Cell className="whitespace-nowrap font-semibold">
							<Actor event={event} />
						</Cell>
						<Cell className="min-w-40">{words.actions[event.action] ?? event.action}</Cell>
						<Cell className="whitespace-nowrap">
							<Subject event={event} />
						</Cell>
						<Cell className="min-w-48 text-muted">
							<Details details={event.details} />
						</Cell>
					</tr>
				))}
			</tbody>
		</Table>
	)
}

function Actor({ event }: { event: Event }) {
	const { actors } = useCopy().admin.audit
	if (event.actorKind !== 'staff') return actors[event.actorKind]
	return event.actorName ?? actors.unknown
}

/** A name where the trail knows one, else the end of the id: enough to tell two apart. */
function Subject({ event }: { event: Event }) {
	const { subjects } = useCopy().admin.audit
	const kind = subjects[event.subjectKind] ?? event.subjectKind
	return (
		<>
			{kind}{' '}
			{event.subjectName ?? (
				<span className="figures text-muted" title={event.subjectId}>
					…{event.subjectId.slice(-6)}
				</span>
			)}
		</>
	)
}

function Details({ details }: { details: Event['details'] }) {
	const { admin, common } = useCopy()
	const said = (name: string, value: string | number | null) => {
		if (name.endsWith('Sen') && typeof value === 'number') return formatRupiah(sen(value))
		return isStaffRole(value) ? common.roles[value] : String(value)
	}
	const shown = Object.entries(details).filter(([, value]) => value !== null)
	return shown
		.map(([name, value]) => `${admin.audit.fields[name] ?? name} ${said(name, value)}`)
		.join(', ')
}
