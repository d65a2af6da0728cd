import { expect, test } from 'vitest'
import { noncentralTCdf } from './noncentral-t.ts'
import { studentTCdf, studentTQuantile } from './student-t.ts'

test('without noncentrality it is Student’s t, at the critical values of every alpha and at few runs too', () => {
  for (const degreesOfFreedom of [1, 2, 3, 8, 198, 998]) {
    for (const alpha of [0.2, 0.05, 0.01, 0.001]) {
      const t = studentTQuantile(1 - alpha / 2, degreesOfFreedom)
      expect(noncentralTCdf(t, degreesOfFreedom, 0)).toBeCloseTo(studentTCdf(t, degreesOfFreedom), 11)
      expect(noncentralTCdf(-t, degreesOfFreedom, 0)).toBeCloseTo(studentTCdf(-t, degreesOfFreedom), 11)
    }
  }
})

test('one degree of freedom at a far t has the values of Boost', () => {
  expect(noncentralTCdf(636.6192487687895, 1, 20)).toBeCloseTo(0.9749378501845941, 9)
  expect(noncentralTCdf(636.6192487687895, 1, 4)).toBeCloseTo(0.9949867695427675, 9)
  expect(noncentralTCdf(63.656741162871526, 1, 20)).toBeCloseTo(0.7534098907300508, 9)
})
