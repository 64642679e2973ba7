/** The account of whoever is signed in. */
import type { Customer } from '../customers.ts';
import { html } from '../html.ts';
import { to, type Visit } from '../visit.ts';
import { orderList } from './orders.ts';
import type { Page } from './page.ts';

export function accountPage(visit: Visit, customer: Customer): Page {
  const { words, country } = visit.language;
  const { account } = words;
  const { name, email, address, orders } = customer;
  const title = account.hello(name.split(' ')[0] ?? name);
  return {
    name: 'account',
    title,
    main: html`<div class="wrap"><h1>${title}</h1><div class="account">
<section><h2>${account.latest}</h2>${orders.length > 0 ? orderList(visit, orders.slice(0, 3)) : html`<p>${words.order.none}</p>`}
<p><a class="button quiet" href="${to(visit, '/orders')}">${account.orders}</a></p></section>
<section class="sum"><h2>${account.details}</h2><p>${name}<br>${email}${address && html`<br>${address.street}, ${address.postcode} ${address.city}, ${country(address.country)}`}</p>
<form method="post" action="${to(visit, '/account/sign-out')}"><button class="button quiet">${account.signOut}</button></form></section>
</div></div>`,
  };
}
