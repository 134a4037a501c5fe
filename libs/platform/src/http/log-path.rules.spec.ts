import { loggedPath } from './log-path.rules.js';

const token = 'q7Zt0bYx3mQeW8sLkPv2RjN5dUcHg1fAoI9yTzX4E6w';

describe('loggedPath', () => {
  it.each([
    ['/go/d/', `/go/d/${token}`, '/go/d/…'],
    ['what follows the token stays', `/go/d/${token}/send`, '/go/d/…/send'],
    ['a short secret under /go', '/go/x/12', '/go/x/…'],
    ['an id under /go', '/go/d/3e2f9a54-6b0c-4c5e-9b43-0f6f0c1f7a11', '/go/d/…'],
    ['the address of a calendar', `/calendar/${token}.ics`, '/calendar/…'],
    ['a token anywhere', `/sign-in/${token}`, '/sign-in/…'],
    ['the query goes', `/sign-in?code=123456&token=${token}`, '/sign-in'],
    ['the fragment goes', '/plan#notes', '/plan'],
    ['ids of rows stay', '/clients/3e2f9a54-6b0c-4c5e-9b43-0f6f0c1f7a11/plan', '/clients/3e2f9a54-6b0c-4c5e-9b43-0f6f0c1f7a11/plan'],
    ['long words stay', '/engagements/deployment-plan-history', '/engagements/deployment-plan-history'],
    ['files stay', '/assets/index-B1fQ9xYz7Kp2mN4vLq8w.js', '/assets/index-B1fQ9xYz7Kp2mN4vLq8w.js'],
    ['nothing but the root', '/', '/'],
  ])('%s', (_, url, expected) => expect(loggedPath(url)).toBe(expected));
});
