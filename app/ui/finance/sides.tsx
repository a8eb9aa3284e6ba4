import { negate, type Sen } from '#app/shared/money.ts'
import { Money } from '#app/ui/kit/money.tsx'
import { Cell } from '#app/ui/kit/table.tsx'

/** The line under a sum, drawn twice as in every ledger: it is final. */
export const DOUBLE_RULE = 'border-edge border-b-[3px] border-double'

/** An amount on its side: two cells, debit and credit, one of them empty. Debits are positive. */
export function Sides({ amountSen, className }: { amountSen: Sen; className?: string }) {
	return (
		<>
			<Cell number className={className}>
				{amountSen > 0 && <Money sen={amountSen} bare />}
			</Cell>
			<Cell number className={className}>
				{amountSen < 0 && <Money sen={negate(amountSen)} bare />}
			</Cell>
		</>
	)
}
