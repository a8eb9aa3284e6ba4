import { useCopy } from '#app/copy/use-copy.ts'
import { classes } from '#app/ui/kit/classes.ts'
import { DateTime } from '#app/ui/kit/date-time.tsx'
import { OrderParcels } from './order-parcels.tsx'
import type { OrderView } from './order-view.ts'

/** From ordered to complete: what is done carries its moment. */
export function OrderSteps({ view, className }: { view: OrderView; className?: string }) {
	const copy = useCopy()
	const { order: words, delivery, parcels } = copy.storefront
	const partSentAt = view.state === 'part-sent' ? view.parcels[0]?.sentAt : undefined
	if (view.state === 'cancelled' || view.state === 'expired') return null
	const steps = [
		{ name: words.steps.placed, at: view.placedAt },
		{ name: words.steps.paid, at: view.paidAt },
		...(partSentAt ? [{ name: parcels.partStep, at: partSentAt }] : []),
		{ name: view.service ? words.steps.sent : delivery.collectedStep, at: view.sentAt },
		{ name: words.steps.received, at: view.receivedAt },
		{ name: words.steps.completed, at: view.completedAt },
	]
	return (
		<div className={classes('rounded-patch border border-line bg-surface p-5 sm:p-8', className)}>
			<ol className="flex flex-col gap-5">
				{steps.map(({ name, at }) => (
					<li key={name} className="flex items-start gap-3.5">
						<StepMark isDone={at !== null} />
						<span className={at ? '' : 'text-muted'}>
							<span className="block font-semibold leading-snug">{name}</span>
							{at && <DateTime at={at} className="text-caption text-muted" />}
						</span>
					</li>
				))}
			</ol>
			{view.parcels.length > 0 && <OrderParcels view={view} />}
		</div>
	)
}

function StepMark({ isDone }: { isDone: boolean }) {
	return (
		<svg viewBox="0 0 24 24" width="24" height="24" fill="none" aria-hidden="true">
			<rect
				x="1"
				y="1"
				width="22"
				height="22"
				rx="3"
				className={isDone ? 'fill-leaf stroke-leaf' : 'stroke-edge'}
				strokeWidth="1.5"
				strokeDasharray={isDone ? undefined : '4 3'}
			/>
			{isDone && <path d="m6.5 12.5 4 4 7-8.5" className="stroke-surface" strokeWidth="2.2" />}
		</svg>
	)
}
