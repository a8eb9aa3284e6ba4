import { fill } from '#app/copy/fill.ts'
import { useCopy } from '#app/copy/use-copy.ts'
import { type MaterialUnit, materialQuantityText } from '#app/domain/workshop/materials/material.ts'

/** How quantities of material are written: `2,5 kg`, `12 buah`. */
export function useAmounts() {
	const { amounts } = useCopy().materials
	return (unit: MaterialUnit, quantity: number) =>
		fill(amounts[unit], { count: materialQuantityText(unit, quantity) })
}
