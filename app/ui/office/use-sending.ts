import { useNavigation } from '@remix-run/react'

/** True while a form is on its way that says all of this: its button takes no second press. */
export function useSending(fields: Readonly<Record<string, string>>): boolean {
	const { formData } = useNavigation()
	if (!formData) return false
	return Object.entries(fields).every(([name, value]) => formData.get(name) === value)
}
