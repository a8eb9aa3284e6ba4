import { useCopy } from '#app/copy/use-copy.ts'
import { Button } from '#app/ui/kit/button.tsx'
import { classes } from '#app/ui/kit/classes.ts'
import { UNTIL_HYDRATED, useHydrated } from './use-hydrated.ts'

/** Prints this page; its tables are made for paper too. */
export function PrintButton() {
	const { print } = useCopy().office
	const isHydrated = useHydrated()
	return (
		<Button
			type="button"
			tone="secondary"
			size="small"
			className={classes('screen-only', !isHydrated && UNTIL_HYDRATED)}
			onClick={() => window.print()}
		>
			{print}
		</Button>
	)
}
