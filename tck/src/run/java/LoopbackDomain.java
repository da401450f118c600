// SPDX-License-Identifier: Apache-2.0

import java.nio.file.Path;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import javax.xml.xpath.XPath;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathExpressionException;
import javax.xml.xpath.XPathFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/**
 * Makes a domain of GlassFish or Payara, as it comes out of the box, one that listens on loopback and nowhere else: for HTTP
 * and for administration at the ports given. What else it would listen for is switched off.
 */
final class LoopbackDomain {
    private static final String SERVER = "/domain/configs/config[@name='server-config']//";

    private final XPath xpath = XPathFactory.newInstance().newXPath();
    private final Document domain;

    private LoopbackDomain(Document domain) {
        this.domain = domain;
    }

    public static void main(String[] args) throws Exception {
        if (args.length != 3) {
            System.err.println("usage: java LoopbackDomain.java <domain.xml> <HTTP port> <administration port>");
            System.exit(2);
        }
        Path file = Path.of(args[0]);
        Document domain =
                DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(file.toFile());
        new LoopbackDomain(domain).listen(args[1], args[2]);
        TransformerFactory.newInstance()
                .newTransformer()
                .transform(new DOMSource(domain), new StreamResult(file.toFile()));
    }

    private void listen(String httpPort, String adminPort) throws XPathExpressionException {
        set("network-listener[@name='http-listener-1']", Map.of("address", "127.0.0.1", "port", httpPort));
        set("network-listener[@name='admin-listener']", Map.of("address", "127.0.0.1", "port", adminPort));
        set("network-listener[@name='http-listener-2']", Map.of("enabled", "false"));
        set("iiop-listener", Map.of("enabled", "false"));
        set("jmx-connector", Map.of("enabled", "false"));
        addRemoteMessaging();
        set("hazelcast-config-specific-configuration", Map.of("enabled", "false")); // Payara has one
    }

    /** Where there is no such service, the server makes an embedded one for the first application, which listens everywhere. */
    private void addRemoteMessaging() throws XPathExpressionException {
        if (((NodeList) xpath.evaluate(SERVER + "jms-service", domain, XPathConstants.NODESET)).getLength() == 0) {
            Element service = domain.createElement("jms-service");
            service.setAttribute("default-jms-host", "nobody");
            Element host = domain.createElement("jms-host");
            host.setAttribute("name", "nobody");
            host.setAttribute("host", "127.0.0.1");
            host.setAttribute("lazy-init", "true");
            service.appendChild(host);
            ((NodeList) xpath.evaluate("/domain/configs/config[@name='server-config']", domain, XPathConstants.NODESET))
                    .item(0)
                    .appendChild(service);
        }
        set("jms-service", Map.of("type", "REMOTE"));
    }

    private void set(String elements, Map<String, String> attributes) throws XPathExpressionException {
        var found = (NodeList) xpath.evaluate(SERVER + elements, domain, XPathConstants.NODESET);
        for (int i = 0; i < found.getLength(); i++) {
            attributes.forEach(((Element) found.item(i))::setAttribute);
        }
    }
}
