import { dayInWords } from '#app/copy/calendar.ts'
import { fill } from '#app/copy/fill.ts'
import { useCopy } from '#app/copy/use-copy.ts'
import { formatRupiah } from '#app/shared/money.ts'
import { Money } from '#app/ui/kit/money.tsx'
import { Cell, Head, Table } from '#app/ui/kit/table.tsx'
import { TextLink } from '#app/ui/kit/text-link.tsx'
import { Section } from '#app/ui/office/section.tsx'
import { useStaff } from '#app/ui/office/use-staff.ts'
import type { HandPaymentBooks } from './read-hand-payment.server.ts'

/** What arrived and what goes back. */
export function HandPaymentTrail({ payment }: { payment: HandPaymentBooks }) {
	const { handPayments, calendar } = useCopy()
	const words = handPayments.one
	return (
		<>
			<Section title={words.receipts}>
				{payment.receipts.length === 0 ? (
					<p className="py-3 text-muted text-small">{words.noReceipt}</p>
				) : (
					<Table caption={words.receiptsCaption}>
						<thead>
							<tr>
								<Head>{words.receivedOn}</Head>
								<Head number>{handPayments.amount}</Head>
								<Head>{words.outcome}</Head>
							</tr>
						</thead>
						<tbody>
							{payment.receipts.map((row) => (
								<tr key={row.id}>
									<Cell>
										{dayInWords(row.receivedOn, calendar, true)}
										{row.reference && (
											<span className="wrap-anywhere block text-caption text-muted">
												{row.reference}
											</span>
										)}
									</Cell>
									<Cell number>
										<Money sen={row.amountSen} />
									</Cell>
									<Cell>{words.outcomes[row.outcome]}</Cell>
								</tr>
							))}
						</tbody>
					</Table>
				)}
			</Section>
			{payment.returns.length > 0 && <Returns payment={payment} />}
		</>
	)
}

function Returns({ payment }: { payment: HandPaymentBooks }) {
	const { handPayments, calendar } = useCopy()
	const words = handPayments.one
	const mayReturn = useStaff()?.role === 'treasurer'
	return (
		<Section title={words.returns}>
			<ul className="mt-3 flex flex-col gap-4 text-small">
				{payment.returns.map((row) => (
					<li key={row.id}>
						<span className="block font-semibold">{handPayments.reasons[row.reason]}</span>
						{row.isDone && row.paidOn ? (
							fill(words.returned, {
								amount: formatRupiah(row.amountSen),
								bank: row.bank,
								account: row.accountNumber,
								holder: row.accountHolder,
								date: dayInWords(row.paidOn, calendar),
								reference: row.reference,
							})
						) : (
							<span className="flex flex-wrap gap-x-4">
								<Money sen={row.amountSen} />
								{mayReturn && (
									<TextLink to={`/keuangan/pembayaran/${payment.number}/kembali/${row.id}`}>
										{handPayments.giveBack}
									</TextLink>
								)}
							</span>
						)}
					</li>
				))}
			</ul>
		</Section>
	)
}
