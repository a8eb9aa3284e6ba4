import { Link } from '@remix-run/react'
import { fill } from '#app/copy/fill.ts'
import { useCopy } from '#app/copy/use-copy.ts'
import type { DisputedOrder } from '#app/domain/orders/disputes/disputed-orders.server.ts'
import type { Instant } from '#app/shared/instant.ts'
import { Money } from '#app/ui/kit/money.tsx'
import { Section } from '#app/ui/office/section.tsx'
import { useMayActInBooks } from '#app/ui/office/use-staff.ts'
import { DisputeDue } from './dispute-due.tsx'

interface Props {
	disputes: readonly DisputedOrder[]
	now: Instant
}

/** Disputes that wait for our evidence: whoever does not answer in time has lost. */
export function DisputesDue({ disputes, now }: Props) {
	const { alarm: words } = useCopy().disputes
	const mayAct = useMayActInBooks()
	if (disputes.length === 0) return null
	return (
		<Section title={words.title} className="mb-12">
			<p className="mt-1 text-muted text-small">{words.lead}</p>
			<ul className="mt-3 divide-y divide-line border-line border-y">
				{disputes.map(({ dispute, number }) => (
					<li key={dispute.id} className="flex flex-wrap items-center gap-x-6 gap-y-1 py-2">
						<Link to={`/keuangan/pesanan/${number}`} className="figures text-link">
							{number}
						</Link>
						<Money sen={dispute.amount_sen} />
						<span className="text-small">
							<DisputeDue at={dispute.evidence_due_at} now={now} />
						</span>
						<Link
							to={`/keuangan/sengketa/${dispute.id}`}
							aria-label={fill(mayAct ? words.answerWhich : words.lookWhich, { number })}
							className="ml-auto inline-flex min-h-11 items-center font-semibold text-primary"
						>
							{mayAct ? words.answer : words.look}
						</Link>
					</li>
				))}
			</ul>
		</Section>
	)
}
