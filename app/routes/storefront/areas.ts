import { choicesOf } from '#app/domain/shipping/areas.ts'
import { findProvince } from '#app/domain/shipping/delivery.ts'
import { publicAccess } from '#app/http/access.ts'
import { reads } from '#app/http/reads.server.ts'

const LONGEST_NAME = 80
/** Places change with the version of the shop. */
const A_DAY = 'public, max-age=86400'

/** The names below a place, for the fields of an address: `?provinsi=…&kota=…&kecamatan=…`. */
export const loader = reads(publicAccess, async ({ url, services: { areas } }) => {
	const read = (name: string) => (url.searchParams.get(name) ?? '').slice(0, LONGEST_NAME)
	const province = findProvince(read('provinsi'))
	const place = { city: read('kota'), district: read('kecamatan') }
	const choices = province
		? await choicesOf(areas, { province, ...place })
		: { cities: [], districts: [], villages: [] }
	return Response.json(choices, { headers: { 'cache-control': A_DAY } })
})
