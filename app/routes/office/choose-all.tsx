import type { MouseEvent } from 'react'
import { useCopy } from '#app/copy/use-copy.ts'
import { Button } from '#app/ui/kit/button.tsx'
import { classes } from '#app/ui/kit/classes.ts'
import { UNTIL_HYDRATED, useHydrated } from '#app/ui/office/use-hydrated.ts'

/** Ticks every box of the form around it, or takes every tick away. */
export function ChooseAll() {
	const { bulk: words } = useCopy().office.orderWork
	const hydrated = useHydrated()
	const toggle = ({ currentTarget: { form } }: MouseEvent<HTMLButtonElement>) => {
		const boxes = form?.querySelectorAll<HTMLInputElement>('input[name="nomor"]')
		const all = Array.from(boxes ?? [])
		const tick = all.some((box) => !box.checked)
		for (const box of all) box.checked = tick
	}
	return (
		<Button
			type="button"
			tone="secondary"
			size="small"
			onClick={toggle}
			className={classes(!hydrated && UNTIL_HYDRATED)}
		>
			{words.chooseAll}
		</Button>
	)
}
