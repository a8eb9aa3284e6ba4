import { z } from 'zod'
import { newId } from '#app/shared/ids.ts'

const keySchema = z.ulid()

/**
 * The key under which a form that is sent twice is known; a new one where it brings none that we
 * gave, which is then work of its own.
 */
export function attemptKeyOf(form: FormData): string {
	const { success, data } = keySchema.safeParse(form.get('attemptKey'))
	return success ? data : newId()
}
