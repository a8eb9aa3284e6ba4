import { Form, useNavigation } from '@remix-run/react'
import { fill } from '#app/copy/fill.ts'
import { useCopy } from '#app/copy/use-copy.ts'
import { couriers } from '#app/domain/shipping/couriers.ts'
import { Button } from '#app/ui/kit/button.tsx'
import { FieldErrors } from '#app/ui/kit/field.tsx'
import { Notice } from '#app/ui/kit/notice.tsx'
import { OrderStateBadge } from '#app/ui/office/order-state-badge.tsx'
import type { BulkAnswer } from './bulk.tsx'
import { fieldsOf } from './bulk-fields.ts'
import type { BulkOrder, JobName } from './read-bulk.server.ts'

interface Props {
	kind: JobName
	orders: readonly BulkOrder[]
	attemptKey: string
	answer: BulkAnswer | undefined
}

/** Every chosen order with what is needed of it, and one button for all. */
export function BulkTable({ kind, orders, attemptKey, answer }: Props) {
	const { bulk: words } = useCopy().office.orderWork
	const busy = useNavigation().state === 'submitting'
	const faults = answer?.rowFaults ?? []
	return (
		<Form method="post">
			<input type="hidden" name="kerja" value={kind} />
			<input type="hidden" name="attemptKey" value={answer?.typed?.attemptKey ?? attemptKey} />
			{faults.length > 0 && (
				<Notice tone="bad" announce className="mb-6">
					{fill(words.faulty, { count: faults.length })}
				</Notice>
			)}
			<ul className="divide-y divide-line border-line border-y">
				{orders.map((order) => (
					<li key={order.number} className="grid gap-3 py-4 md:grid-cols-2 md:items-center">
						<input type="hidden" name="nomor" value={order.number} />
						<Facts order={order} />
						{kind === 'kirim' && (
							<ParcelFields order={order} answer={answer} isWrong={faults.includes(order.number)} />
						)}
					</li>
				))}
			</ul>
			<datalist id="couriers">
				{couriers.map((name) => (
					<option key={name} value={name} />
				))}
			</datalist>
			<div className="mt-6 flex flex-wrap items-center gap-4">
				<Button busy={busy}>
					{busy ? words.submitting : fill(words.submits[kind], { count: orders.length })}
				</Button>
				<p className="text-caption text-muted">{words.hints[kind]}</p>
			</div>
		</Form>
	)
}

function Facts({ order }: { order: BulkOrder }) {
	const { orderWork, collect } = useCopy().office
	return (
		<p className="min-w-0 text-small">
			<span className="flex flex-wrap items-center gap-x-3 gap-y-1">
				<span className="figures font-semibold">{order.number}</span>
				{order.state !== 'paid' && <OrderStateBadge state={order.state} />}
			</span>
			<span className="block break-words text-muted">
				{order.buyerName}, {order.city || collect.place}
			</span>
			<span className="block text-caption text-muted">
				{order.service ?? collect.title}
				{order.isPacked && `, ${orderWork.bulk.packed}`}
			</span>
		</p>
	)
}

function ParcelFields({
	order,
	answer,
	isWrong,
}: Pick<Props, 'answer'> & { order: BulkOrder; isWrong: boolean }) {
	const { orderWork, order: words } = useCopy().office
	const { number, isCollected } = order
	const names = fieldsOf(number)
	if (isCollected) {
		return (
			<label className="flex min-h-11 items-center gap-3 text-small">
				<input type="checkbox" name={names.handedOver} className="size-5 accent-primary" />
				{orderWork.bulk.handedOver}
			</label>
		)
	}
	const described = isWrong ? { 'aria-invalid': true, 'aria-describedby': `${number}-error` } : {}
	return (
		<div>
			<div className="grid grid-cols-[2fr_3fr] gap-3">
				<input
					name={names.courier}
					aria-label={fill(orderWork.bulk.courierOf, { number })}
					placeholder={words.courier}
					list="couriers"
					defaultValue={answer?.typed?.[names.courier] ?? order.likelyCourier}
					maxLength={40}
					autoComplete="off"
					className="control min-w-0"
					{...described}
				/>
				<input
					name={names.trackingNumber}
					aria-label={fill(orderWork.bulk.resiOf, { number })}
					placeholder={words.trackingNumber}
					defaultValue={answer?.typed?.[names.trackingNumber] ?? ''}
					maxLength={40}
					autoComplete="off"
					autoCapitalize="characters"
					spellCheck={false}
					className="control figures min-w-0"
					{...described}
				/>
			</div>
			<FieldErrors controlId={number} errors={isWrong ? [orderWork.bulk.wrong] : undefined} />
		</div>
	)
}
