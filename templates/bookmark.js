/* Opens the form that suggests a source, with the words marked on the page that is open, its address,
 * title and date. It loads nothing, and what it finds on the page becomes text in an address. FORM is
 * the form's address. Words that are too many for an address are cut, and say so. */
(() => {
  const meta = (name) => document.querySelector(`meta[property="${name}"], meta[name="${name}"]`)?.content;
  const printed = document.querySelector("time[datetime]")?.getAttribute("datetime");
  const dated = meta("article:published_time") || meta("citation_publication_date") || meta("date") || printed || "";
  const address = new URL(location.href);
  address.hash = "";
  for (const name of [...address.searchParams.keys()]) {
    if (/^(utm_.*|fbclid|gclid)$/.test(name)) address.searchParams.delete(name);
  }
  const title = String(document.title).trim();
  const about = title ? `Suggest a source: ${title.slice(0, 120)}` : "";
  const given = { title: about, address: address.href, headline: title.slice(0, 300), published: dated.slice(0, 10) };
  let words = [...String(getSelection()).replace(/\s+/g, " ").trim()];
  const query = () => new URLSearchParams({ ...given, quotation: words.join("") });
  while (String(query()).length > LONGEST && words.length > 5) words = [...words.slice(0, -50), " […]"];
  open(`${FORM}&${query()}`);
})();
