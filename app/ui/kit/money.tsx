import { formatNumber, formatRupiah, type Sen } from '#app/shared/money.ts'
import { classes } from './classes.ts'

interface Props {
	sen: Sen
	/** without `Rp`, where a column's head says it */
	bare?: boolean
	className?: string
}

/** An amount that never breaks over two lines and stands under its like. */
export function Money({ sen, bare = false, className }: Props) {
	return (
		<span className={classes('figures whitespace-nowrap', className)}>
			{bare ? formatNumber(sen) : formatRupiah(sen)}
		</span>
	)
}
