import { fill } from '#app/copy/fill.ts'
import { useCopy } from '#app/copy/use-copy.ts'
import { DateTime } from '#app/ui/kit/date-time.tsx'
import { DefinitionList } from '#app/ui/kit/definition-list.tsx'
import { Section } from '#app/ui/office/section.tsx'
import type { RefundCaseView } from './read-refund-case.server.ts'

/** Who asked for it and why, who decided, and where the money goes. */
export function RefundCaseFacts({ refund }: Pick<RefundCaseView, 'refund'>) {
	const { refunds, finance } = useCopy()
	const { one: words } = refunds
	const { account } = refund
	const where = account
		? `${account.bank} ${account.accountNumber}, ${account.accountHolder}`
		: words.noAccount
	const { decidedAt, decision, settledAt, requestedBy } = refund
	return (
		<Section title={words.facts}>
			<DefinitionList
				items={[
					{ term: words.reason, detail: refund.reason },
					{
						term: refunds.list.what,
						detail: fill(refunds.whatOf[refund.what], { count: refund.unitIds.length }),
					},
					{ term: words.by, detail: requestedBy ?? words.bySystem },
					{ term: words.at, detail: <DateTime at={refund.requestedAt} short /> },
					{ term: words.channel, detail: words.channels[refund.channel] },
					...(refund.channel === 'transfer' ? [{ term: words.account, detail: where }] : []),
					...(decidedAt
						? [
								{ term: words.decidedBy, detail: refund.decidedBy ?? finance.rules.someone },
								{ term: words.decidedAt, detail: <DateTime at={decidedAt} short /> },
							]
						: []),
					...(decision ? [{ term: words.decision, detail: decision }] : []),
					...(settledAt
						? [{ term: words.settledAt, detail: <DateTime at={settledAt} short /> }]
						: []),
				]}
			/>
		</Section>
	)
}
