import { dayInWords, momentInWords } from '#app/copy/calendar.ts'
import { fill } from '#app/copy/fill.ts'
import { useCopy } from '#app/copy/use-copy.ts'
import type { Instant } from '#app/shared/instant.ts'
import { formatRupiah } from '#app/shared/money.ts'
import { DefinitionList } from '#app/ui/kit/definition-list.tsx'
import { TextLink } from '#app/ui/kit/text-link.tsx'
import type { PaymentRequestPage } from './read-payment-request.server.ts'

type Item = { term: string; detail: React.ReactNode }

/** What was asked for, by whom, and what became of it. */
export function RequestFacts({ request }: { request: PaymentRequestPage }) {
	const steps = useSteps(request)
	const { request: words } = useCopy().treasury
	const { kind, amountSen, number, payee, note, accountCode } = request
	const account = <TextLink to={`/keuangan/akun/${accountCode}`}>{accountCode}</TextLink>
	const items: Item[] = [
		{ term: words.amount, detail: <strong>{formatRupiah(amountSen)}</strong> },
		...(number ? [{ term: words.number, detail: number }] : []),
		...(payee ? [{ term: kind === 'partner' ? words.partner : words.payee, detail: payee }] : []),
		...(note ? [{ term: words.note, detail: <span className="break-words">{note}</span> }] : []),
		{ term: words.account, detail: account },
		...useGathering(request),
		...steps,
	]
	return <DefinitionList items={items} />
}

function useGathering({ gathered, leftSen }: PaymentRequestPage): Item[] {
	const { treasury, calendar } = useCopy()
	const { request: words } = treasury
	if (!gathered) return []
	const { afterNumber: after, throughNumber: through, carriedSen } = gathered
	const until = dayInWords(gathered.until, calendar)
	const period = after === 0 ? words.firstPeriodText : words.periodText
	return [
		{ term: words.period, detail: fill(period, { after, through, until }) },
		...(carriedSen > 0 ? [{ term: words.carried, detail: formatRupiah(carriedSen) }] : []),
		...(leftSen > 0 ? [{ term: words.left, detail: formatRupiah(leftSen) }] : []),
	]
}

function useSteps(request: PaymentRequestPage): Item[] {
	const { treasury, calendar } = useCopy()
	const { request: words, sources } = treasury
	const { requested, approved, declined, overrideReason, paid, kind, state } = request
	const said = ({ name, at }: { name: string; at: Instant }) =>
		fill(words.byWhom, { name: name || words.someone, time: momentInWords(at, calendar) })
	const isFree = !request.needsSecond && state !== 'declined'
	return [
		{ term: words.requested, detail: said(requested) },
		...(approved ? [{ term: words.approved, detail: said(approved) }] : []),
		...(isFree ? [{ term: words.approved, detail: words.notNeeded }] : []),
		...(overrideReason ? [{ term: words.override, detail: overrideReason }] : []),
		...(declined
			? [{ term: words.declined, detail: `${said(declined)}. ${declined.reason}` }]
			: []),
		...(paid
			? [
					{
						term: words.paid,
						detail: `${fill(words.paidText, {
							date: dayInWords(paid.on, calendar),
							source: sources[paid.from],
						})}. ${said(paid)}`,
					},
				]
			: []),
		...(paid?.reference
			? [
					{
						term: kind === 'pnbp' ? words.ntpn : words.reference,
						detail: <Proof request={request} />,
					},
				]
			: []),
	]
}

/** The number of what proves the payment, and its photo. */
function Proof({ request: { id, paid } }: { request: PaymentRequestPage }) {
	const { request: words } = useCopy().treasury
	return (
		<>
			<span className="figures mr-4 break-all">{paid?.reference}</span>
			{paid?.hasReceipt && (
				<a href={`/keuangan/permintaan/${id}/bukti`} className="text-link">
					{words.receipt}
				</a>
			)}
		</>
	)
}
