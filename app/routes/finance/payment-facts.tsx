import { useCopy } from '#app/copy/use-copy.ts'
import { subtract } from '#app/shared/money.ts'
import { DOUBLE_RULE } from '#app/ui/finance/sides.tsx'
import { DateTime } from '#app/ui/kit/date-time.tsx'
import { DefinitionList } from '#app/ui/kit/definition-list.tsx'
import { Money } from '#app/ui/kit/money.tsx'
import { TextLink } from '#app/ui/kit/text-link.tsx'
import { Section } from '#app/ui/office/section.tsx'
import type { OrderBooks } from './read-order-books.server.ts'

/** What the buyer paid, what Stripe kept, and under which names Stripe keeps it. */
export function PaymentFacts({ order }: { order: OrderBooks }) {
	const { finance, handPayments, storefront } = useCopy()
	const { order: words } = finance
	const { payment, paidAt, totalSen } = order
	const isByHand = payment.method !== 'stripe'
	return (
		<Section title={words.paymentTitle}>
			<DefinitionList
				compact
				items={[
					{ term: handPayments.method, detail: storefront.paying.methods[payment.method] },
					{ term: words.items, detail: <Money sen={order.itemsSen} /> },
					{ term: words.shipping, detail: <Money sen={order.shippingSen} /> },
					{
						term: paidAt ? words.total : words.totalUnpaid,
						detail: <Money sen={totalSen} className={`font-bold ${DOUBLE_RULE}`} />,
					},
					...(payment.takenSen === null
						? []
						: [{ term: handPayments.one.taken, detail: <Money sen={payment.takenSen} /> }]),
					...(paidAt && !isByHand
						? [{ term: words.fee, detail: <Fee feeSen={payment.feeSen} /> }]
						: []),
					...(payment.feeSen === null
						? []
						: [{ term: words.net, detail: <Money sen={subtract(totalSen, payment.feeSen)} /> }]),
					...(paidAt ? [{ term: words.paidAt, detail: <DateTime at={paidAt} short /> }] : []),
				]}
			/>
			{isByHand ? (
				<p className="mt-3 text-small">
					<TextLink to={`/keuangan/pembayaran/${order.number}`}>{handPayments.one.open}</TextLink>
				</p>
			) : (
				<GatewayIds order={order} />
			)}
		</Section>
	)
}

function Fee({ feeSen }: Pick<OrderBooks['payment'], 'feeSen'>) {
	const { order: words } = useCopy().finance
	return feeSen === null ? (
		<span className="text-muted">{words.feeUnknown}</span>
	) : (
		<Money sen={feeSen} />
	)
}

function GatewayIds({ order: { payment, gatewayRefunds } }: { order: OrderBooks }) {
	const { order: words } = useCopy().finance
	const ids = [
		{ term: words.checkout, id: payment.checkoutId },
		{ term: words.intent, id: payment.intentId },
		{ term: words.charge, id: payment.chargeId },
		{ term: words.balanceTransaction, id: payment.balanceTransactionId },
		...gatewayRefunds.map((id) => ({ term: words.refundId, id })),
	].filter(({ id }) => id !== null)
	if (ids.length === 0) return null
	return (
		<div className="mt-4">
			<h3 className="font-semibold text-caption text-muted">{words.ids}</h3>
			<dl className="mt-1 text-caption">
				{ids.map(({ term, id }) => (
					<div key={id} className="py-1">
						<dt className="text-muted">{term}</dt>
						<dd className="select-all break-all">{id}</dd>
					</div>
				))}
			</dl>
		</div>
	)
}
